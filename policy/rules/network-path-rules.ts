import { ofType, refersTo, type Resource, type Typed } from "../resource.ts";
import { across, type Rule, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
const loadBalancer = "aws:lb/loadBalancer:LoadBalancer";
const listener = "aws:lb/listener:Listener";
const https = 443;

type Group = Typed<typeof group>;
type PathRule = Typed<typeof ingress | typeof egress>;

const groupsOfEndpoints = (resources: ReadonlyArray<Resource>): ReadonlyArray<Group> =>
  ofType(resources, group).filter((one) =>
    ofType(resources, endpoint).some((holder) => refersTo(holder, "securityGroupIds", one)),
  );
const groupsOfLoadBalancers = (resources: ReadonlyArray<Resource>): ReadonlyArray<Group> =>
  ofType(resources, group).filter((one) =>
    ofType(resources, loadBalancer).some((holder) => refersTo(holder, "securityGroups", one)),
  );

const belongsTo = (rule: PathRule, groups: ReadonlyArray<Group>): boolean =>
  groups.some((one) => refersTo(rule, "securityGroupId", one));
const isBetween = (rule: PathRule, groups: ReadonlyArray<Group>): boolean =>
  groups.some((one) => refersTo(rule, "referencedSecurityGroupId", one));
const isOnPort = ({ props }: PathRule, ports: ReadonlyArray<number | undefined>): boolean =>
  props.ipProtocol === "tcp" && props.fromPort === props.toPort && ports.includes(props.fromPort);

const source = sources.aws("elasticloadbalancing/latest/application/load-balancer-update-security-groups.html");

/** The one path through the network: allowed networks, load balancer, endpoint. */
export const networkPathRules: ReadonlyArray<Rule> = [
  across(
    [endpoint, loadBalancer, group, ingress],
    { id: "own/endpoint-behind-load-balancer", title: "Only the load balancer reaches the API's endpoint", source },
    (resources) =>
      ofType(resources, ingress)
        .filter((rule) => belongsTo(rule, groupsOfEndpoints(resources)))
        .filter((rule) => !isBetween(rule, groupsOfLoadBalancers(resources)) || !isOnPort(rule, [https]))
        .map((rule) =>
          violation(rule, "lets something else than the load balancer, or another port, reach the endpoint"),
        ),
  ),
  across(
    [endpoint, loadBalancer, group, egress],
    {
      id: "own/load-balancer-reaches-endpoint",
      title: "The load balancer reaches the API's endpoint and nothing else",
      source,
    },
    (resources) =>
      ofType(resources, egress)
        .filter((rule) => belongsTo(rule, groupsOfLoadBalancers(resources)))
        .filter((rule) => !isBetween(rule, groupsOfEndpoints(resources)) || !isOnPort(rule, [https]))
        .map((rule) => violation(rule, "lets the load balancer reach something else than the endpoint")),
  ),
  across(
    [loadBalancer, listener, group, ingress],
    { id: "own/listened-ports", title: "Networks reach the load balancer on ports where it listens", source },
    (resources) => {
      const ports = ofType(resources, listener).map(({ props }) => props.port);
      return ofType(resources, ingress)
        .filter((rule) => belongsTo(rule, groupsOfLoadBalancers(resources)))
        .filter((rule) => !isOnPort(rule, ports))
        .map((rule) => violation(rule, "opens a port on which the load balancer does not listen"));
    },
  ),
];
