import { acm } from "./acm.ts";
import { apigateway } from "./apigateway.ts";
import { awsx } from "./awsx.ts";
import { cloudwatch } from "./cloudwatch.ts";
import { dynamodb } from "./dynamodb.ts";
import { ec2 } from "./ec2.ts";
import { iam } from "./iam.ts";
import { kms } from "./kms.ts";
import { lambda } from "./lambda.ts";
import { lb } from "./lb.ts";
import type { Provider } from "./provider.ts";
import { pulumi } from "./pulumi.ts";
import { route53 } from "./route53.ts";
import { s3 } from "./s3.ts";
import { sfn } from "./sfn.ts";
import { sns } from "./sns.ts";
import { wafv2 } from "./wafv2.ts";

/** Every resource type that the laptop cloud knows. */
export const resourceTypes: Provider = {
  ...pulumi,
  ...awsx,
  ...acm,
  ...apigateway,
  ...cloudwatch,
  ...dynamodb,
  ...ec2,
  ...iam,
  ...kms,
  ...lambda,
  ...lb,
  ...route53,
  ...s3,
  ...sfn,
  ...sns,
  ...wafv2,
};
