import { ofType, type Typed } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const targetGroup = "aws:lb/targetGroup:TargetGroup";
const listenerRule = "aws:lb/listenerRule:ListenerRule";

/** Quota "condition values per rule" (Application Load Balancers: quotas). */
const mostConditionValues = 5;

/** Where the load balancer sends requests. */
export const targetRules: ReadonlyArray<Rule> = [
  each(
    targetGroup,
    { id: "ELB.21", title: "Health checks are encrypted", source: sources.securityHub("ELB.21") },
    ({ props }) =>
      unless(props.healthCheck?.protocol === "HTTPS", `is checked over ${props.healthCheck?.protocol ?? "HTTP"}`),
  ),
  each(
    targetGroup,
    { id: "ELB.22", title: "Requests go to targets encrypted", source: sources.securityHub("ELB.22") },
    ({ props }) => unless(props.protocol === "HTTPS" || props.protocol === "TLS", `sends ${props.protocol ?? "HTTP"}`),
  ),
  each(
    listenerRule,
    {
      id: "own/condition-values",
      title: "Listener rules stay within five condition values, AWS's quota",
      source: sources.aws("elasticloadbalancing/latest/application/load-balancer-limits.html"),
    },
    ({ props }) => {
      const values = props.conditions?.flatMap((condition) => [
        ...(condition.pathPattern?.values ?? []),
        ...(condition.pathPattern?.regexValues ?? []),
        ...(condition.hostHeader?.values ?? []),
        ...(condition.httpRequestMethod?.values ?? []),
        ...(condition.sourceIp?.values ?? []),
        ...(condition.httpHeader?.values ?? []),
        ...(condition.queryStrings ?? []),
      ]);
      return unless((values?.length ?? 0) <= mostConditionValues, `has ${values?.length ?? 0} condition values`);
    },
  ),
  across(
    [listenerRule],
    {
      id: "own/no-method-override",
      title: "A request that claims another method than its own is refused before it is forwarded",
      source: sources.aws("apigateway/latest/developerguide/api-gateway-known-issues.html"),
    },
    (resources) => {
      const refusal = ofType(resources, listenerRule).find(({ props }) => refusesOverride(props));
      return ofType(resources, listenerRule)
        .filter(({ props }) => props.actions?.some(({ type }) => type === "forward") === true)
        .filter(({ props }) => !((refusal?.props.priority ?? Infinity) < (props.priority ?? Infinity)))
        .map((one) => violation(one, "forwards requests with X-HTTP-Method-Override"));
    },
  ),
];

/** API Gateway would carry out the method that the header names. */
const refusesOverride = ({ conditions, actions }: Typed<typeof listenerRule>["props"]): boolean =>
  conditions?.length === 1 &&
  conditions[0]?.httpHeader?.httpHeaderName?.toLowerCase() === "x-http-method-override" &&
  conditions[0].httpHeader.values?.includes("*") === true &&
  actions?.every(({ type }) => type === "fixed-response") === true;
