import type * as aws from "@pulumi/aws";
import { type ManagedRules, managedRules } from "./managed-rules.ts";

type Rule = aws.types.input.wafv2.WebAclRule;

/** Seconds over which requests are counted. */
export const rateWindow = 300;

/** The web ACL's key of what a client hears that asks too often. */
export const tooManyRequests = "too-many-requests";

/** Measured but not sampled: samples would keep paths, which hold e-mail addresses, readable in the console. */
export const visibility = (metricName: string): aws.types.input.wafv2.WebAclVisibilityConfig => ({
  metricName,
  cloudwatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

/** The limit first, for it costs least; then AWS's rules. */
export const webAclRules = (rateLimit: number): Rule[] => [
  {
    name: "rate-limit",
    priority: 0,
    statement: {
      rateBasedStatement: { limit: rateLimit, evaluationWindowSec: rateWindow, aggregateKeyType: "IP" },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: tooManyRequests,
          responseHeaders: [
            { name: "Retry-After", value: String(rateWindow) },
            { name: "Cache-Control", value: "no-store" },
          ],
        },
      },
    },
    visibilityConfig: visibility("rate-limit"),
  },
  ...managedRules.map((group, index) => managed(group, index + 1)),
];

const managed = ({ name, counted }: ManagedRules, priority: number): Rule => ({
  name,
  priority,
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  overrideAction: { none: {} },
  visibilityConfig: visibility(name),
});
