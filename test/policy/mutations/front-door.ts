import { added, altered, without } from "../support/changes.ts";
import type { Mutation } from "../support/mutation.ts";

const loadBalancer = "aws:lb/loadBalancer:LoadBalancer";
const listener = "aws:lb/listener:Listener";
const targetGroup = "aws:lb/targetGroup:TargetGroup";
const webAcl = "aws:wafv2/webAcl:WebAcl";
const notFound = { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } };

/** The rate rule, changed. */
const limited = (change: object) =>
  altered(webAcl, (props) => ({
    ...props,
    rules: (props.rules ?? []).map((rule) =>
      rule.statement?.rateBasedStatement === undefined
        ? rule
        : { ...rule, statement: { rateBasedStatement: { ...rule.statement.rateBasedStatement, ...change } } },
    ),
  }));

export const frontDoorMutations: ReadonlyArray<Mutation> = [
  { rule: "WAF.10", also: ["own/rate-limit"], breaks: altered(webAcl, (props) => ({ ...props, rules: [] })) },
  { rule: "WAF.11", breaks: without("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration") },
  {
    rule: "WAF.12",
    breaks: altered(webAcl, (props) => ({
      ...props,
      rules: (props.rules ?? []).map((rule) => ({
        ...rule,
        visibilityConfig: { ...rule.visibilityConfig, cloudwatchMetricsEnabled: false },
      })),
    })),
  },
  {
    rule: "own/rate-limit",
    breaks: altered(webAcl, (props) => ({
      ...props,
      rules: (props.rules ?? []).filter(({ statement }) => statement?.rateBasedStatement === undefined),
    })),
  },
  { rule: "own/rate-limit", breaks: limited({ limit: 2_000_000_000 }) },
  { rule: "own/rate-limit", breaks: limited({ limit: 100_001 }) },
  {
    rule: "own/rate-limit",
    breaks: limited({ scopeDownStatement: { geoMatchStatement: { countryCodes: ["AQ"] } } }),
  },
  { rule: "own/rate-limit", breaks: limited({ aggregateKeyType: "FORWARDED_IP" }) },
  {
    rule: "own/long-bodies",
    breaks: altered(webAcl, (props) => ({
      ...props,
      rules: (props.rules ?? []).map((rule) => ({
        ...rule,
        statement: {
          ...rule.statement,
          managedRuleGroupStatement: { ...rule.statement?.managedRuleGroupStatement, ruleActionOverrides: [] },
        },
      })),
    })),
  },
  {
    rule: "own/no-samples",
    breaks: altered(webAcl, (props) => ({
      ...props,
      visibilityConfig: { ...props.visibilityConfig, sampledRequestsEnabled: true },
    })),
  },
  {
    rule: "own/web-acl-log-without-address",
    breaks: altered("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", (props) => ({
      ...props,
      redactedFields: [{ queryString: {} }],
    })),
  },
  { rule: "ELB.4", breaks: altered(loadBalancer, (props) => ({ ...props, dropInvalidHeaderFields: false })) },
  { rule: "ELB.5", breaks: altered(loadBalancer, (props) => ({ ...props, accessLogs: undefined })) },
  { rule: "own/connection-logs", breaks: altered(loadBalancer, (props) => ({ ...props, connectionLogs: undefined })) },
  { rule: "ELB.6", breaks: altered(loadBalancer, (props) => ({ ...props, enableDeletionProtection: false })) },
  { rule: "ELB.12", breaks: altered(loadBalancer, (props) => ({ ...props, desyncMitigationMode: "monitor" })) },
  {
    rule: "ELB.13",
    breaks: altered(loadBalancer, (props) => ({ ...props, subnets: props.subnets?.slice(0, 1) })),
  },
  { rule: "own/idle-timeout", breaks: altered(loadBalancer, (props) => ({ ...props, idleTimeout: 20 })) },
  { rule: "ELB.16", breaks: without("aws:wafv2/webAclAssociation:WebAclAssociation") },
  {
    rule: "ELB.1",
    also: ["ELB.18"],
    breaks: altered(listener, (props) => ({ ...props, protocol: "HTTP" })),
  },
  {
    rule: "ELB.18",
    breaks: added(listener, "redirecting-listener", {
      protocol: "HTTP",
      port: 80,
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_301" } }],
    }),
  },
  { rule: "ELB.17", breaks: altered(listener, (props) => ({ ...props, sslPolicy: "ELBSecurityPolicy-2016-08" })) },
  {
    rule: "own/strict-transport-security",
    breaks: altered(listener, (props) => ({
      ...props,
      routingHttpResponseStrictTransportSecurityHeaderValue: undefined,
    })),
  },
  {
    rule: "own/default-is-no-route",
    breaks: altered(listener, (props) => ({ ...props, defaultActions: [notFound, { type: "forward" }] })),
  },
  {
    rule: "ACM.1",
    breaks: altered("aws:acm/certificate:Certificate", (props) => ({ ...props, validationMethod: "EMAIL" })),
  },
  {
    rule: "ACM.2",
    breaks: altered("aws:acm/certificate:Certificate", (props) => ({ ...props, keyAlgorithm: "RSA_1024" })),
  },
  {
    rule: "ELB.21",
    breaks: altered(targetGroup, (props) => ({ ...props, healthCheck: { ...props.healthCheck, protocol: "HTTP" } })),
  },
  { rule: "ELB.22", breaks: altered(targetGroup, (props) => ({ ...props, protocol: "HTTP" })) },
  {
    rule: "own/condition-values",
    breaks: altered(
      "aws:lb/listenerRule:ListenerRule",
      (props) => ({
        ...props,
        conditions: [
          { pathPattern: { values: ["/register", "/user/*"] } },
          { httpRequestMethod: { values: ["GET", "PUT", "POST", "DELETE"] } },
        ],
      }),
      "front-door-rule",
    ),
  },
  {
    rule: "own/no-method-override",
    breaks: without("aws:lb/listenerRule:ListenerRule", "front-door-override-rule"),
  },
];
