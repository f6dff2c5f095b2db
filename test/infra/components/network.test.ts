import { option as O } from "fp-ts";
import { expect } from "chai";
import { Network, type NetworkArgs } from "../../../infra/components/network.ts";
import { type Declared, declared } from "../support/declared.ts";

const network = (changes: Partial<NetworkArgs> = {}): Promise<Declared> =>
  declared(
    () =>
      new Network("network", {
        region: "eu-central-1",
        vpcCidr: { base: 10 * 2 ** 24, prefix: 16 },
        zones: [],
        internal: true,
        allowedCidrs: ["10.0.0.0/16"],
        port: 80,
        logBucketArn: O.none,
        ...changes,
      }),
  );
const vpcIn = ({ resources }: Declared) => resources.find(({ type }) => type === "awsx:ec2:Vpc");

describe("Network", () => {
  let inner: Declared;
  const idOf = (name: string) => inner.resources.find((resource) => resource.name === name)?.id;

  before(async () => {
    inner = await network();
  });

  it("is a VPC with its default group, the API's endpoint, and a security group for each of two hops", () => {
    expect(inner.tree).to.deep.equal([
      "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup network-default-group < network",
      "aws:ec2/securityGroup:SecurityGroup network-endpoint-group < network",
      "aws:ec2/securityGroup:SecurityGroup network-load-balancer-group < network",
      "aws:ec2/vpcEndpoint:VpcEndpoint network-endpoint < network",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule network-load-balancer-to-endpoint < network",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule network-endpoint-from-load-balancer < network",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule network-from-10-0-0-0-16 < network",
      "awsx:ec2:Vpc network-vpc-10-0-0-0-16 < network",
      "user-manager:aws:Network network < user-manager-test",
    ]);
  });

  it("spans two zones with every block given, without NAT, and without a public subnet when it is internal", () => {
    expect(inner.inputs("network-vpc-10-0-0-0-16")).to.deep.equal({
      cidrBlock: "10.0.0.0/16",
      numberOfAvailabilityZones: 2,
      natGateways: { strategy: "None" },
      subnetStrategy: "Auto",
      subnetSpecs: [
        { type: "Private", name: "load-balancer", cidrBlocks: ["10.0.0.0/20", "10.0.16.0/20"] },
        { type: "Isolated", name: "endpoint", cidrBlocks: ["10.0.32.0/20", "10.0.48.0/20"] },
      ],
    });
  });

  it("has public subnets for a public load balancer only", async () => {
    const outer = await network({ internal: false });
    expect(vpcIn(outer)?.inputs["subnetSpecs"]).to.deep.equal([
      { type: "Public", name: "load-balancer", cidrBlocks: ["10.0.0.0/20", "10.0.16.0/20"] },
      { type: "Isolated", name: "endpoint", cidrBlocks: ["10.0.32.0/20", "10.0.48.0/20"] },
    ]);
  });

  it("takes the zones that are named", async () => {
    const named = await network({ zones: ["eu-central-1b", "eu-central-1c"] });
    expect(vpcIn(named)?.inputs).to.deep.include({ availabilityZoneNames: ["eu-central-1b", "eu-central-1c"] });
    expect(vpcIn(named)?.inputs).to.not.have.property("numberOfAvailabilityZones");
  });

  it("builds another VPC for another block or other zones, and keeps it when clients come from elsewhere", async () => {
    const nameOf = async (changes: Partial<NetworkArgs>) => vpcIn(await network(changes))?.name;
    expect(await nameOf({ internal: false, port: 443 })).to.equal("network-vpc-10-0-0-0-16");
    expect(await nameOf({ vpcCidr: { base: 10 * 2 ** 24, prefix: 20 } })).to.equal("network-vpc-10-0-0-0-20");
    expect(await nameOf({ zones: ["eu-central-1b", "eu-central-1c"] })).to.equal("network-vpc-10-0-0-0-16-b-c");
  });

  it("closes the security group that every VPC comes with", () => {
    expect(inner.inputs("network-default-group")).to.deep.equal({
      vpcId: vpcIn(inner)?.outputs["vpcId"],
      ingress: [],
      egress: [],
    });
  });

  it("writes flow logs of all traffic to the bucket that it is given", async () => {
    const logged = await network({ logBucketArn: O.some("arn:aws:s3:::logs-bucket") });
    expect(logged.inputs("network-flow-log")).to.deep.equal({
      vpcId: vpcIn(logged)?.outputs["vpcId"],
      trafficType: "ALL",
      logDestinationType: "s3",
      logDestination: "arn:aws:s3:::logs-bucket/flows/",
    });
  });

  it("puts the endpoint at fixed addresses of its own subnets", () => {
    const { subnetIds, subnetConfigurations, ...rest } = inner.inputs("network-endpoint");
    const [one, two] = subnetIds as ReadonlyArray<string>;
    expect(new Set([one, two]).size).to.equal(2);
    expect(subnetConfigurations).to.deep.equal([
      { ipv4: "10.0.32.10", subnetId: one },
      { ipv4: "10.0.48.10", subnetId: two },
    ]);
    expect(rest).to.deep.equal({
      vpcId: inner.inputs("network-load-balancer-group")["vpcId"],
      vpcEndpointType: "Interface",
      serviceName: "com.amazonaws.eu-central-1.execute-api",
      privateDnsEnabled: false,
      securityGroupIds: [idOf("network-endpoint-group")],
    });
  });

  it("lets the allowed networks reach the load balancer on its one port", async () => {
    const outer = await network({ internal: false, port: 443, allowedCidrs: ["203.0.113.0/24", "198.51.100.0/24"] });
    const rules = outer.resources.filter(({ name }) => name.startsWith("network-from-"));
    expect(rules.map(({ name }) => name)).to.deep.equal([
      "network-from-203-0-113-0-24",
      "network-from-198-51-100-0-24",
    ]);
    expect(rules[0]?.inputs).to.deep.equal({
      securityGroupId: outer.resources.find(({ name }) => name === "network-load-balancer-group")?.id,
      description: "An allowed network",
      cidrIpv4: "203.0.113.0/24",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
    });
  });

  it("describes groups and rules in characters that EC2 takes", () => {
    const descriptions = inner.resources.flatMap(({ inputs: { description } }) =>
      typeof description === "string" ? [description] : [],
    );
    expect(descriptions).to.have.length(5);
    for (const description of descriptions) expect(description).to.match(/^[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/);
  });

  it("lets the load balancer reach the endpoint, and the endpoint be reached by it alone", () => {
    const https = { ipProtocol: "tcp", fromPort: 443, toPort: 443 };
    expect(inner.inputs("network-load-balancer-to-endpoint")).to.deep.equal({
      securityGroupId: idOf("network-load-balancer-group"),
      description: "To the endpoint of the API",
      referencedSecurityGroupId: idOf("network-endpoint-group"),
      ...https,
    });
    expect(inner.inputs("network-endpoint-from-load-balancer")).to.deep.equal({
      securityGroupId: idOf("network-endpoint-group"),
      description: "From the load balancer",
      referencedSecurityGroupId: idOf("network-load-balancer-group"),
      ...https,
    });
  });
});
