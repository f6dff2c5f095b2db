import { ofType, type Typed } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";
import { vpcs } from "../vpcs.ts";

const group = "aws:ec2/securityGroup:SecurityGroup";
const defaultGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

const everywhere = ["0.0.0.0/0", "::/0"];

type Ingress = Typed<typeof ingress>["props"];
const fromEverywhere = ({ cidrIpv4, cidrIpv6 }: Ingress): boolean =>
  everywhere.includes(cidrIpv4 ?? "") || everywhere.includes(cidrIpv6 ?? "");

/** Ports that EC2.19 names. */
const highRiskPorts = [
  20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888,
  9200, 9300,
];
const covers = ({ ipProtocol, fromPort, toPort }: Ingress, port: number): boolean =>
  ipProtocol === "-1" || ((fromPort ?? 0) <= port && port <= (toPort ?? 65_535));

/** Who may talk to whom. */
export const securityGroupRules: ReadonlyArray<Rule> = [
  across(
    [defaultGroup, "awsx:ec2:Vpc", "aws:ec2/vpc:Vpc"],
    {
      id: "EC2.2",
      title: "The default security group of a VPC lets nothing through",
      source: sources.securityHub("EC2.2"),
    },
    (resources) => {
      const groups = ofType(resources, defaultGroup);
      return [
        ...(groups.length > 0 ? [] : vpcs(resources)).map((vpc) =>
          violation(vpc, "keeps the default security group that AWS makes, which lets its members talk"),
        ),
        ...groups
          .filter(({ props }) => (props.ingress?.length ?? 0) + (props.egress?.length ?? 0) > 0)
          .map((open) => violation(open, "lets something through")),
      ];
    },
  ),
  each(
    ingress,
    {
      id: "EC2.18",
      title: "Only ports 80 and 443 are open to everyone",
      source: sources.securityHub("EC2.18"),
    },
    ({ props }) =>
      unless(
        !fromEverywhere(props) || (props.fromPort === props.toPort && [80, 443].includes(props.fromPort ?? 0)),
        "opens another port than 80 or 443 to everyone",
      ),
  ),
  each(
    ingress,
    {
      id: "EC2.19",
      also: ["EC2.53", "EC2.54"],
      title: "No port of high risk is open to everyone",
      source: sources.securityHub("EC2.19"),
    },
    ({ props }) =>
      unless(
        !fromEverywhere(props) || !highRiskPorts.some((port) => covers(props, port)),
        "opens a port of high risk to everyone",
      ),
  ),
  each(
    ingress,
    {
      id: "AwsSolutions-EC23",
      title: "No security group is open to everyone",
      source: sources.cdkNag,
    },
    ({ props }) => unless(!fromEverywhere(props), "is open to everyone"),
  ),
  each(
    [group, ingress, egress],
    { id: "AwsSolutions-EC27", title: "Security groups and their rules say what they are for", source: sources.cdkNag },
    ({ props }) => unless((props.description ?? "") !== "", "has no description"),
  ),
  each(
    group,
    {
      id: "own/rules-of-their-own",
      title: "Security groups have their rules as resources, where the other rules see them",
      source: "https://www.pulumi.com/registry/packages/aws/api-docs/vpc/securitygroupingressrule/",
    },
    ({ props }) => unless((props.ingress?.length ?? 0) + (props.egress?.length ?? 0) === 0, "has rules inside"),
  ),
];
