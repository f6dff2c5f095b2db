import { readFileSync } from "node:fs";
import { expect } from "chai";
import { parse } from "yaml";
import { evaluatedResources } from "../../policy/evaluated-resources.ts";
import type { Resource } from "../../policy/resource.ts";
import { rules } from "../../policy/rules.ts";
import { evaluated } from "../support/evaluated.ts";
import { awsxChildren, natGateway, subnet } from "./support/awsx-children.ts";
import { altered, without } from "./support/changes.ts";
import { firstPreview } from "./support/first-preview.ts";
import { type Diagnostic, type PolicyPack, startPolicyPack } from "./support/policy-pack.ts";

const mandatory = (diagnostics: ReadonlyArray<Diagnostic>): ReadonlyArray<string> =>
  diagnostics.filter((one) => one.mandatory).map(({ policy, message, urn }) => `${policy}: ${urn} ${message}`);
const named = (diagnostics: ReadonlyArray<Diagnostic>): ReadonlyArray<string> => [
  ...new Set(diagnostics.map(({ policy }) => policy)),
];

/** What Pulumi cannot judge in a stack's first preview: policies and documents with ARNs inside. Mocha judges them. */
const needArns = [
  ...["IAM.1", "IAM.21", "AwsSolutions-IAM5", "KMS.2", "own-action-spelling"],
  ...["own-one-item-at-a-time", "own-one-table", "own-named-attributes"],
  ...[
    "own-endpoint-calls-one-api",
    "own-api-behind-endpoint",
    "own-no-passthrough",
    "own-calls-with-role",
    "own-integration-timeout",
  ],
  ...["AwsSolutions-APIG2", "AwsSolutions-APIG4", "own-workflow-timeout"],
  ...["own-workflow-calls-versions", "own-api-calls-aliases"],
  ...["S3.5", "S3.6", "own-logs-of-this-account"],
];

describe("the policy pack", function () {
  this.timeout(60_000);
  let pack: PolicyPack;
  let dev: ReadonlyArray<Resource>;
  let broken: ReadonlyArray<Resource>;

  const wholeStack = async (resources: ReadonlyArray<Resource>): Promise<ReadonlyArray<Diagnostic>> => {
    const single = await Promise.all(resources.map((resource) => pack.analyze(resource)));
    return [...single.flat(), ...(await pack.analyzeStack(resources))];
  };

  before(async () => {
    pack = await startPolicyPack();
    const { resources } = await evaluated("dev");
    dev = [...evaluatedResources(resources), ...awsxChildren];
    broken = evaluatedResources(
      without("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy")(
        altered("aws:lb/loadBalancer:LoadBalancer", (props) => ({ ...props, dropInvalidHeaderFields: false }))(
          resources,
        ),
      ),
    );
  });
  after(() => pack.close());

  it("serves every rule, each mandatory", async () => {
    const info = (await pack.info()).toObject();
    expect(info.name).to.equal("user-manager");
    expect(info.policiesList.map(({ name }) => name)).to.deep.equal(rules.map(({ id }) => id.replace("/", "-")));
    expect(new Set(info.policiesList.map(({ enforcementlevel }) => enforcementlevel))).to.deep.equal(new Set([1]));
  });

  it("is described where Pulumi looks, in the project's version", () => {
    expect(parse(readFileSync("policy/PulumiPolicy.yaml", "utf8"))).to.include({
      runtime: "nodejs",
      main: "index.mjs",
    });
    const versionIn = (path: string) => (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
    expect(versionIn("policy/package.json")).to.equal(versionIn("package.json"));
  });

  it("lets the dev stack pass", async () => {
    expect(await wholeStack(dev)).to.deep.equal([]);
  });

  it("lets the dev stack pass in its first preview, and says what cannot be judged before ARNs are known", async () => {
    const diagnostics = await wholeStack(firstPreview(dev));
    expect(mandatory(diagnostics)).to.deep.equal([]);
    expect(named(diagnostics)).to.have.members(needArns);
  });

  it("stops a resource before it is made", async () => {
    const balancer = broken.filter(({ type }) => type === "aws:lb/loadBalancer:LoadBalancer");
    const [diagnostic, ...others] = (await Promise.all(balancer.map((one) => pack.analyze(one)))).flat();
    expect(others).to.deep.equal([]);
    expect(diagnostic).to.deep.include({ policy: "ELB.4", mandatory: true });
    expect(diagnostic?.message).to.contain("passes invalid header fields on");
  });

  for (const [when, seen] of [
    ["that is known", (resources: ReadonlyArray<Resource>) => resources],
    ["in its first preview", firstPreview],
  ] as const)
    it(`stops a stack ${when} whose parts do not fit`, async () => {
      const found = mandatory(await pack.analyzeStack(seen(broken)));
      const endpoint = broken.find(({ type }) => type === "aws:ec2/vpcEndpoint:VpcEndpoint");
      expect(found).to.have.length(1);
      expect(found[0])
        .to.match(/^own-endpoint-has-policy: /)
        .and.to.contain(endpoint?.urn);
    });

  it("judges what awsx makes, which an evaluation in-process does not see", async () => {
    const found = await pack.analyzeStack([...dev, subnet("load-balancer-3", true), natGateway]);
    expect(named(found)).to.have.members(["EC2.15", "own-no-nat"]);
  });

  it("accepts public addresses only in the subnets of a load balancer that faces the internet", async () => {
    const outer = dev.map((one) =>
      one.type === "aws:lb/loadBalancer:LoadBalancer" ? { ...one, props: { ...one.props, internal: false } } : one,
    );
    expect(named(await pack.analyzeStack([...outer, subnet("load-balancer-3", true)]))).to.not.include("EC2.15");
    expect(named(await pack.analyzeStack([...outer, subnet("endpoint-3", true)]))).to.include("EC2.15");
  });
});
