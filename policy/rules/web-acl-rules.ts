import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const webAcl = "aws:wafv2/webAcl:WebAcl";
const logging = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

/** Rules of AWS's groups that look at sizes: on a load balancer WAF sees 8 KB of a body, and ours may be 32 KB. */
const sizeRule = "SizeRestrictions_BODY";
const groupWithSizeRule = "AWSManagedRulesCommonRuleSet";

/** In one window and from one address; more is no limit for passwords that are hashed. */
const highestRate = 100_000;

/** What stands in front of the front door. */
export const webAclRules: ReadonlyArray<Rule> = [
  each(webAcl, { id: "WAF.10", title: "Web ACLs have rules", source: sources.securityHub("WAF.10") }, ({ props }) =>
    unless((props.rules?.length ?? 0) > 0, "has no rules"),
  ),
  across(
    [webAcl, logging],
    { id: "WAF.11", title: "Web ACLs log", source: sources.securityHub("WAF.11") },
    (resources) =>
      ofType(resources, webAcl)
        .filter((acl) => !ofType(resources, logging).some((log) => refersTo(log, "resourceArn", acl)))
        .map((acl) => violation(acl, "does not log")),
  ),
  each(
    webAcl,
    { id: "WAF.12", title: "Web ACLs count what their rules do", source: sources.securityHub("WAF.12") },
    ({ props }) =>
      (props.rules ?? [])
        .filter(({ visibilityConfig }) => visibilityConfig?.cloudwatchMetricsEnabled !== true)
        .map(({ name }) => `does not count ${name ?? "a rule"}`),
  ),
  each(
    webAcl,
    {
      id: "own/rate-limit",
      title: "Web ACLs limit requests per source address",
      source: sources.aws("waf/latest/developerguide/waf-rule-statement-type-rate-based.html"),
    },
    ({ props }) =>
      unless(
        props.rules?.some(
          ({ statement, action }) =>
            (statement?.rateBasedStatement?.limit ?? Infinity) <= highestRate &&
            statement?.rateBasedStatement?.aggregateKeyType === "IP" &&
            statement.rateBasedStatement.scopeDownStatement === undefined &&
            action?.block !== undefined,
        ) === true,
        "has no limit of requests that blocks",
      ),
  ),
  each(
    webAcl,
    {
      id: "own/long-bodies",
      title: "Web ACLs let bodies through that are longer than the 8 KB they look at",
      source: sources.aws("waf/latest/developerguide/waf-oversize-request-components.html"),
    },
    ({ props }) =>
      unless(
        (props.rules ?? []).every(({ statement }) => {
          const group = statement?.managedRuleGroupStatement;
          return (
            group?.name !== groupWithSizeRule ||
            group.ruleActionOverrides?.some(
              ({ name, actionToUse }) => name === sizeRule && actionToUse?.count !== undefined,
            ) === true
          );
        }),
        "blocks bodies over 8 KB, which the API takes",
      ),
  ),
  each(
    webAcl,
    {
      id: "own/no-samples",
      title: "Web ACLs keep no samples of requests, because paths in them hold e-mail addresses",
      source: sources.aws("waf/latest/developerguide/web-acl-testing-view-sample.html"),
    },
    ({ props }) =>
      unless(
        [props, ...(props.rules ?? [])].every(
          ({ visibilityConfig }) => visibilityConfig?.sampledRequestsEnabled === false,
        ),
        "keeps samples of requests",
      ),
  ),
  each(
    logging,
    {
      id: "own/web-acl-log-without-address",
      title: "Logs of web ACLs hold neither path nor query, because e-mail addresses are in them",
      source: sources.aws("waf/latest/developerguide/logging-management.html"),
    },
    ({ props }) =>
      unless(
        props.redactedFields?.some(({ uriPath }) => uriPath !== undefined) === true &&
          props.redactedFields.some(({ queryString }) => queryString !== undefined),
        "writes paths or queries into its log",
      ),
  ),
];
