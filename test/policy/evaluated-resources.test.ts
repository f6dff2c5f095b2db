import { expect } from "chai";
import { type EvaluatedResource, evaluatedResources } from "../../policy/evaluated-resources.ts";

const group = "arn:aws:logs:eu-central-1:123456789012:log-group:get-user";
const made = (
  type: string,
  name: string,
  id: string,
  inputs: EvaluatedResource["inputs"],
  outputs: EvaluatedResource["outputs"] = {},
): EvaluatedResource => ({ type, name, urn: `urn:${name}`, id, inputs, outputs: { ...inputs, ...outputs } });

const logGroup = made("aws:cloudwatch/logGroup:LogGroup", "logs", "get-user", {}, { arn: group });
const referring = (value: unknown) =>
  evaluatedResources([logGroup, made("aws:sfn/stateMachine:StateMachine", "machine", "m", { value })])[1]?.references;

describe("evaluatedResources", () => {
  const cases: ReadonlyArray<readonly [title: string, value: unknown, found: boolean]> = [
    ["finds an id", "get-user", true],
    ["finds an ARN", group, true],
    ["finds an ARN deep in a value", [{ resources: [group] }], true],
    ["finds an ARN in a longer text", JSON.stringify({ Resource: `${group}:*` }), true],
    ["does not take a longer name for it", `${group}-and-more`, false],
    ["does not find an id inside a text", "the function get-user", false],
  ];
  for (const [title, value, found] of cases)
    it(title, () => {
      expect(referring(value)).to.deep.equal({ value: found ? ["urn:logs"] : [] });
    });

  it("finds the id of an endpoint and the ARN of an API inside a policy", () => {
    const execution = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3";
    const [policy] = evaluatedResources([
      made("aws:apigateway/restApi:RestApi", "policy", "a", { policy: '{"aws:SourceVpce":"vpce-1","x":"vpce-22"}' }),
      made("aws:ec2/vpcEndpoint:VpcEndpoint", "endpoint", "vpce-1", {}),
      made("aws:ec2/vpcEndpoint:VpcEndpoint", "other", "vpce-2", {}),
    ]);
    const [, allows] = evaluatedResources([
      made("aws:apigateway/restApi:RestApi", "api", "a1b2c3", {}, { executionArn: execution }),
      made("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy", "allows", "p", { policy: `{"Resource":"${execution}/*"}` }),
    ]);
    expect(policy?.references).to.deep.equal({ policy: ["urn:endpoint"] });
    expect(allows?.references).to.deep.equal({ policy: ["urn:api"] });
  });

  it("does not take a part of a resource for the resource", () => {
    const parts = [
      made("aws:s3/bucket:Bucket", "bucket", "a-bucket", {}),
      made("aws:s3/bucketPolicy:BucketPolicy", "policy", "a-bucket", { bucket: "a-bucket" }),
      made("aws:s3/bucketAcl:BucketAcl", "acl", "a-bucket", { bucket: "a-bucket" }),
    ];
    expect(evaluatedResources(parts).map(({ references }) => references)).to.deep.equal([
      {},
      { bucket: ["urn:bucket"] },
      { bucket: ["urn:bucket"] },
    ]);
  });

  it("keeps Pulumi's options", () => {
    const [kept] = evaluatedResources([{ ...logGroup, protect: true, deleteBeforeReplace: true }]);
    expect(kept?.options).to.deep.equal({ protect: true, deleteBeforeReplace: true });
  });
});
