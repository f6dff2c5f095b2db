import { apigateway } from "./apigateway.ts";
import { awsx } from "./awsx.ts";
import { cloudwatch } from "./cloudwatch.ts";
import { dynamodb } from "./dynamodb.ts";
import { ec2 } from "./ec2.ts";
import { iam } from "./iam.ts";
import { lambda } from "./lambda.ts";
import { lb } from "./lb.ts";
import type { Provider } from "./provider.ts";
import { pulumi } from "./pulumi.ts";
import { sfn } from "./sfn.ts";

/** Every resource type that the laptop cloud knows. */
export const resourceTypes: Provider = {
  ...pulumi,
  ...awsx,
  ...apigateway,
  ...cloudwatch,
  ...dynamodb,
  ...ec2,
  ...iam,
  ...lambda,
  ...lb,
  ...sfn,
};
