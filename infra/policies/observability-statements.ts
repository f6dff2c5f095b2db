import type { Statement } from "./policy-document.ts";

/** Writing to one's own log group. */
export const logStatement = (logGroupArn: string): Statement => ({
  Sid: "WriteLogs",
  Effect: "Allow",
  Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
  Resource: `${logGroupArn}:*`,
});

/** X-Ray knows no resources (Service authorization reference: AWS X-Ray). */
export const tracingStatement: Statement = {
  Sid: "Trace",
  Effect: "Allow",
  Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
  Resource: "*",
};

/** Step Functions, unlike Lambda, asks for the sampling rules itself. */
export const samplingStatement: Statement = {
  Sid: "Sample",
  Effect: "Allow",
  Action: ["xray:GetSamplingRules", "xray:GetSamplingTargets"],
  Resource: "*",
};

/** Vended logs of Step Functions: actions that know no resources (Step Functions developer guide: logging). */
export const logDeliveryStatement: Statement = {
  Sid: "DeliverLogs",
  Effect: "Allow",
  Action: [
    "logs:CreateLogDelivery",
    "logs:GetLogDelivery",
    "logs:UpdateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:DescribeResourcePolicies",
    "logs:DescribeLogGroups",
  ],
  Resource: "*",
};

/** What API Gateway checks its log role for (developer guide: permissions for CloudWatch logging); it names its own groups. */
export const gatewayLogStatement: Statement = {
  Sid: "WriteGatewayLogs",
  Effect: "Allow",
  Action: [
    "logs:CreateLogGroup",
    "logs:CreateLogStream",
    "logs:DescribeLogGroups",
    "logs:DescribeLogStreams",
    "logs:PutLogEvents",
    "logs:GetLogEvents",
    "logs:FilterLogEvents",
  ],
  Resource: "*",
};
