/**
 * Metrics that AWS publishes, with the dimensions under which it does, as its guides list them (see infra/observability/metrics.ts):
 * CloudWatch takes an alarm on any name, and one that nobody writes stays quiet for ever.
 */
export const publishedMetrics: Readonly<Record<string, ReadonlyArray<string>>> = {
  "AWS/ApiGateway ApiName,Stage": ["Count", "4XXError", "5XXError", "Latency"],
  "AWS/ApplicationELB LoadBalancer": ["HTTPCode_ELB_5XX_Count"],
  "AWS/ApplicationELB LoadBalancer,TargetGroup": ["RequestCount", "HTTPCode_Target_5XX_Count", "UnHealthyHostCount"],
  "AWS/Lambda FunctionName": ["Errors", "Throttles", "Duration", "ConcurrentExecutions"],
  "AWS/Lambda ": ["ClaimedAccountConcurrency"],
  "AWS/States StateMachineArn": ["ExecutionsStarted", "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted"],
  "AWS/DynamoDB TableName": ["ReadThrottleEvents", "WriteThrottleEvents"],
  "AWS/DynamoDB TableName,Operation": ["SystemErrors"],
};
