import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const loadBalancer = "aws:lb/loadBalancer:LoadBalancer";
const control = (id: string, title: string) => ({ id, title, source: sources.securityHub(id) });

/** The front door itself. */
export const loadBalancerRules: ReadonlyArray<Rule> = [
  each(loadBalancer, control("ELB.4", "Load balancers drop invalid header fields"), ({ props }) =>
    unless(props.dropInvalidHeaderFields === true, "passes invalid header fields on"),
  ),
  each(loadBalancer, { ...control("ELB.5", "Load balancers log requests"), also: ["AwsSolutions-ELB2"] }, ({ props }) =>
    unless(props.accessLogs?.enabled === true, "has no access log"),
  ),
  each(
    loadBalancer,
    {
      id: "own/connection-logs",
      title: "Load balancers log connections, TLS handshakes that fail included",
      source: sources.aws("elasticloadbalancing/latest/application/load-balancer-connection-logs.html"),
    },
    ({ props }) => unless(props.connectionLogs?.enabled === true, "has no connection log"),
  ),
  each(loadBalancer, control("ELB.6", "Load balancers refuse deletion"), ({ props }) =>
    unless(props.enableDeletionProtection === true, "can be deleted"),
  ),
  each(loadBalancer, control("ELB.12", "Load balancers mitigate request smuggling"), ({ props }) =>
    unless(
      ["defensive", "strictest"].includes(props.desyncMitigationMode ?? ""),
      `has the desync mitigation mode ${props.desyncMitigationMode ?? "of the default"}`,
    ),
  ),
  each(loadBalancer, control("ELB.13", "Load balancers span two zones or more"), ({ props }) =>
    unless(new Set(props.subnets).size + (props.subnetMappings?.length ?? 0) >= 2, "is in one zone"),
  ),
  each(
    loadBalancer,
    {
      id: "own/idle-timeout",
      title: "Load balancers wait longer than the 29 seconds of API Gateway",
      source: sources.aws("elasticloadbalancing/latest/application/edit-load-balancer-attributes.html"),
    },
    ({ props }) => unless((props.idleTimeout ?? 60) > 29, `waits ${props.idleTimeout ?? 60} s`),
  ),
  across(
    [loadBalancer, "aws:wafv2/webAclAssociation:WebAclAssociation"],
    control("ELB.16", "Load balancers are behind a web ACL"),
    (resources) =>
      ofType(resources, loadBalancer)
        .filter(
          (balancer) =>
            !ofType(resources, "aws:wafv2/webAclAssociation:WebAclAssociation").some((association) =>
              refersTo(association, "resourceArn", balancer),
            ),
        )
        .map((balancer) => violation(balancer, "has no web ACL")),
  ),
];
