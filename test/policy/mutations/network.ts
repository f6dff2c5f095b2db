import { added, altered, restated, stating, without } from "../support/changes.ts";
import type { Mutation } from "../support/mutation.ts";

const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const endpointPolicy = "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy";
const tcp = (port: number) => ({ description: "A test", ipProtocol: "tcp", fromPort: port, toPort: port });
const open = (port: number) => ({ ...tcp(port), cidrIpv4: "0.0.0.0/0" });
const elsewhere = { securityGroupId: "sg-of-nobody" };

const anotherApi = "arn:aws:execute-api:eu-central-1:000000000000:another/*";
const endpointAllows = (...resource: ReadonlyArray<string>) =>
  JSON.stringify({
    Statement: [{ Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: resource }],
  });

export const networkMutations: ReadonlyArray<Mutation> = [
  { rule: "EC2.6", breaks: without("aws:ec2/flowLog:FlowLog") },
  {
    rule: "EC2.15",
    breaks: added("aws:ec2/subnet:Subnet", "a-subnet", { vpcId: "vpc-1", mapPublicIpOnLaunch: true }),
  },
  { rule: "AwsSolutions-VPC3", breaks: added("aws:ec2/networkAcl:NetworkAcl", "an-acl", { vpcId: "vpc-1" }) },
  {
    rule: "own/no-nat",
    breaks: altered("awsx:ec2:Vpc", (props) => ({ ...props, natGateways: undefined })),
  },
  {
    rule: "own/internal-stays-inside",
    breaks: added("aws:ec2/route:Route", "a-route", {
      routeTableId: "rtb-1",
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: "igw-1",
    }),
  },
  {
    rule: "own/no-private-dns",
    breaks: altered("aws:ec2/vpcEndpoint:VpcEndpoint", (props) => ({ ...props, privateDnsEnabled: true })),
  },
  {
    rule: "EC2.2",
    breaks: altered("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", (props) => ({
      ...props,
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }],
    })),
  },
  {
    rule: "EC2.18",
    also: ["AwsSolutions-EC23"],
    breaks: added(ingress, "test-open", { ...elsewhere, ...open(9999) }),
  },
  {
    rule: "EC2.19",
    also: ["AwsSolutions-EC23", "EC2.18"],
    breaks: added(ingress, "test-open", { ...elsewhere, ...tcp(22), cidrIpv6: "::/0" }),
  },
  { rule: "AwsSolutions-EC23", breaks: added(ingress, "test-open", { ...elsewhere, ...open(443) }) },
  {
    rule: "AwsSolutions-EC27",
    breaks: altered("aws:ec2/securityGroup:SecurityGroup", (props) => ({ ...props, description: undefined })),
  },
  {
    rule: "own/rules-of-their-own",
    breaks: altered("aws:ec2/securityGroup:SecurityGroup", (props) => ({
      ...props,
      egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
    })),
  },
  {
    rule: "own/endpoint-behind-load-balancer",
    breaks: added(ingress, "test-cidr", (id) => ({
      ...tcp(443),
      securityGroupId: id("network-endpoint-group"),
      cidrIpv4: "10.0.0.0/16",
    })),
  },
  {
    rule: "own/load-balancer-reaches-endpoint",
    breaks: added(egress, "test-egress", (id) => ({
      ...tcp(443),
      securityGroupId: id("network-load-balancer-group"),
      cidrIpv4: "10.0.0.0/16",
    })),
  },
  {
    rule: "own/listened-ports",
    breaks: added(ingress, "test-port", (id) => ({
      ...tcp(8443),
      securityGroupId: id("network-load-balancer-group"),
      cidrIpv4: "10.0.0.0/16",
    })),
  },
  { rule: "own/endpoint-has-policy", breaks: without(endpointPolicy) },
  {
    rule: "own/endpoint-calls-one-api",
    breaks: altered(endpointPolicy, (props) => ({ ...props, policy: endpointAllows("*") })),
  },
  {
    rule: "own/endpoint-calls-one-api",
    breaks: altered(endpointPolicy, (props) => ({
      ...props,
      policy: restated((statement) => ({ ...statement, Resource: [statement["Resource"], anotherApi] }))(props.policy),
    })),
  },
  {
    rule: "own/endpoint-calls-one-api",
    breaks: altered(endpointPolicy, (props) => ({ ...props, policy: endpointAllows(anotherApi) })),
  },
  {
    rule: "own/endpoint-calls-one-api",
    breaks: altered(endpointPolicy, (props) => ({
      ...props,
      policy: stating((statements) => [
        ...statements.map((statement) => ({ ...statement, Effect: "Deny" })),
        ...statements.map((statement) => ({ ...statement, Resource: anotherApi })),
      ])(props.policy),
    })),
  },
  {
    rule: "own/known-type",
    breaks: (resources) =>
      resources.map((resource) =>
        resource.name === "front-door-target-1" ? { ...resource, type: "aws:ec2/instance:Instance" } : resource,
      ),
  },
];
