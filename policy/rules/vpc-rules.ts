import { ofType } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";
import { vpcs } from "../vpcs.ts";

const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

/** The network around the front door. What awsx makes of its VPC is seen by the policy pack alone. */
export const vpcRules: ReadonlyArray<Rule> = [
  across(
    ["awsx:ec2:Vpc", "aws:ec2/vpc:Vpc", "aws:ec2/flowLog:FlowLog"],
    {
      id: "EC2.6",
      also: ["AwsSolutions-VPC7"],
      title: "The VPC logs refused connections",
      source: sources.securityHub("EC2.6"),
    },
    (resources) => {
      const logged = ofType(resources, "aws:ec2/flowLog:FlowLog").some(({ props }) =>
        ["REJECT", "ALL"].includes(props.trafficType ?? ""),
      );
      return logged ? [] : vpcs(resources).map((vpc) => violation(vpc, "has no flow log"));
    },
  ),
  each(
    "aws:ec2/subnet:Subnet",
    { id: "EC2.15", title: "Subnets give out no public addresses", source: sources.securityHub("EC2.15") },
    ({ props }) => unless(props.mapPublicIpOnLaunch !== true, "gives out public addresses"),
  ),
  each(
    "aws:ec2/networkAcl:NetworkAcl",
    { id: "AwsSolutions-VPC3", title: "Security groups decide, not network ACLs", source: sources.cdkNag },
    () => ["is a network ACL"],
  ),
  across(
    ["awsx:ec2:Vpc", "aws:ec2/natGateway:NatGateway"],
    {
      id: "own/no-nat",
      title: "Nothing in the VPC calls the internet",
      source: sources.aws("vpc/latest/userguide/vpc-nat-gateway.html"),
    },
    (resources) => [
      ...ofType(resources, "aws:ec2/natGateway:NatGateway").map((one) => violation(one, "is a way to the internet")),
      // The component's own arguments are seen only where its children are not.
      ...ofType(vpcs(resources), "awsx:ec2:Vpc")
        .filter(({ props }) => props.natGateways?.strategy !== "None")
        .map((one) => violation(one, "makes NAT gateways")),
    ],
  ),
  across(
    ["aws:ec2/route:Route", "aws:lb/loadBalancer:LoadBalancer"],
    {
      id: "own/internal-stays-inside",
      title: "A network whose load balancer is internal has no route to the internet",
      source: sources.aws("vpc/latest/userguide/VPC_Internet_Gateway.html"),
    },
    (resources) =>
      ofType(resources, "aws:lb/loadBalancer:LoadBalancer").some(({ props }) => props.internal !== true)
        ? []
        : ofType(resources, "aws:ec2/route:Route")
            .filter(
              ({ props }) => props.destinationCidrBlock === "0.0.0.0/0" || props.destinationIpv6CidrBlock === "::/0",
            )
            .map((one) => violation(one, "leads to the internet")),
  ),
  each(
    endpoint,
    {
      id: "own/no-private-dns",
      title: "The API's endpoint leaves the names of other APIs alone",
      source: "https://repost.aws/knowledge-center/api-gateway-vpc-connections",
    },
    ({ props }) => unless(props.privateDnsEnabled !== true, "answers for every API of the region"),
  ),
];
