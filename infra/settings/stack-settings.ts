import * as t from "io-ts";
import { blockBetween, Cidrs, Flag, integerBetween, oneOf, optionalText, pattern } from "./setting-types.ts";

/** Days that CloudWatch Logs takes as a retention (PutRetentionPolicy). */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Every setting of a stack. What each means, and its default, is in Pulumi.yaml. */
export const StackSettings = t.type(
  {
    internal: Flag,
    allowedCidrs: Cidrs,
    certificateArn: optionalText(
      "the ARN of an ACM certificate",
      /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]+$/,
    ),
    vpcCidr: blockBetween(16, 23),
    requireIfMatch: Flag,
    passwordMinLength: integerBetween(8, 256),
    /** -1 reserves nothing, as Lambda has it. */
    hashingConcurrency: integerBetween(-1, 1000),
    logRetentionDays: oneOf(retentions),
    protectData: Flag,
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
