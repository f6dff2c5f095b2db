import * as t from "io-ts";
import { blockBetween, Cidrs, Flag, integerBetween, oneOf, optionalText, pattern, Zones } from "./setting-types.ts";

/** Days that CloudWatch Logs takes as a retention (PutRetentionPolicy). */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Reads or writes a second that a table may be asked for before it refuses; -1 sets no limit, as DynamoDB has it. */
const RequestUnits = integerBetween(-1, 40_000);

/** Every setting of a stack. What each means, and its default, is in Pulumi.yaml. */
export const StackSettings = t.type(
  {
    internal: Flag,
    allowedCidrs: Cidrs,
    certificateArn: optionalText(
      "the ARN of an ACM certificate",
      /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]+$/,
    ),
    domainName: optionalText(
      "a host name in lower case such as users.example.com",
      /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    ),
    hostedZoneId: optionalText(
      "the id of a hosted zone of Route 53 such as Z0123456789ABCDEFGHIJ",
      /^Z[A-Z0-9]{1,31}$/,
    ),
    vpcCidr: blockBetween(16, 23),
    zones: Zones,
    accessLogs: Flag,
    accessLogDays: integerBetween(1, 3653),
    flowLogs: Flag,
    webAcl: Flag,
    /** What AWS WAF takes (RateBasedStatement), up to what integerBetween reads. */
    rateLimit: integerBetween(10, 999_999_999),
    requireIfMatch: Flag,
    passwordMinLength: integerBetween(8, 256),
    /** -1 reserves nothing, as Lambda has it. */
    hashingConcurrency: integerBetween(-1, 1000),
    logRetentionDays: oneOf(retentions),
    customerKey: Flag,
    maxReadUnits: RequestUnits,
    maxWriteUnits: RequestUnits,
    protectData: Flag,
    retainData: Flag,
    alarms: Flag,
    alarmEmail: optionalText("an e-mail address", /^[^@\s]+@[^@\s]+\.[^@\s]+$/),
    apiGatewayAccountRole: Flag,
    /** ARNs and host names of this program are those of the `aws` partition. */
    region: pattern(
      "a region of the aws partition such as eu-central-1",
      /^(?!cn-|us-gov-|us-iso)[a-z]{2}(-[a-z]+)+-\d$/,
    ),
  },
  "StackSettings",
);
export type StackSettings = t.TypeOf<typeof StackSettings>;
