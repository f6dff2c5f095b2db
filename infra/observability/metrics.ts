import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import type { Metric } from "./metric.ts";
import type { Watched } from "./watched.ts";

type Stat = Metric["stat"];

/** Of the stage (API Gateway developer guide: dimensions and metrics). */
export const apiMetric =
  (metricName: "Count" | "4XXError" | "5XXError" | "Latency", stat: Stat) =>
  <Text>({ apiName, stageName }: Watched<Text>): Metric<Text | string> => ({
    namespace: "AWS/ApiGateway",
    metricName,
    dimensions: { ApiName: apiName, Stage: stageName },
    stat,
  });

/** What the load balancer itself did (ELB user guide: CloudWatch metrics). */
export const balancerMetric =
  (metricName: "HTTPCode_ELB_5XX_Count", stat: Stat) =>
  <Text>({ loadBalancer }: Watched<Text>): Metric<Text> => ({
    namespace: "AWS/ApplicationELB",
    metricName,
    dimensions: { LoadBalancer: loadBalancer },
    stat,
  });

/** What the load balancer saw of its targets, the addresses of the endpoint. */
export const targetMetric =
  (metricName: "RequestCount" | "HTTPCode_Target_5XX_Count" | "UnHealthyHostCount", stat: Stat) =>
  <Text>({ loadBalancer, targetGroup }: Watched<Text>): Metric<Text> => ({
    namespace: "AWS/ApplicationELB",
    metricName,
    dimensions: { LoadBalancer: loadBalancer, TargetGroup: targetGroup },
    stat,
  });

/** Of one function in all its versions and aliases (Lambda developer guide: viewing metrics, dimension FunctionName). */
export const functionMetric =
  (name: FunctionName, metricName: "Errors" | "Throttles" | "Duration" | "ConcurrentExecutions", stat: Stat) =>
  <Text>({ functions }: Watched<Text>): Metric<Text> => ({
    namespace: "AWS/Lambda",
    metricName,
    dimensions: { FunctionName: functions[name] },
    stat,
  });

/** What on-demand calls cannot have of the account's quota (Lambda developer guide: monitoring concurrency): no dimensions. */
export const claimedConcurrency: Metric<never> = {
  namespace: "AWS/Lambda",
  metricName: "ClaimedAccountConcurrency",
  dimensions: {},
  stat: "Maximum",
};

type WorkflowMetric = "ExecutionsStarted" | "ExecutionsFailed" | "ExecutionsTimedOut" | "ExecutionsAborted";

/**
 * Of one workflow, by its own ARN, without a version or an alias (Step Functions developer guide: CloudWatch metrics). That
 * executions by an alias count there too is one of the things that the runbook has checked after the first deployment.
 */
export const workflowMetric = <Text>(stateMachineArn: Text, metricName: WorkflowMetric): Metric<Text> => ({
  namespace: "AWS/States",
  metricName,
  dimensions: { StateMachineArn: stateMachineArn },
  stat: "Sum",
});

/** Of the table, for all operations together (DynamoDB developer guide: metrics and dimensions). */
export const tableMetric =
  (metricName: "ReadThrottleEvents" | "WriteThrottleEvents") =>
  <Text>({ tableName }: Watched<Text>): Metric<Text> => ({
    namespace: "AWS/DynamoDB",
    metricName,
    dimensions: { TableName: tableName },
    stat: "Sum",
  });

/** The operations that the functions use: DynamoDB counts its own errors for each. */
export const tableOperations = ["GetItem", "PutItem", "UpdateItem", "DeleteItem"] as const;

export const tableErrors =
  (operation: (typeof tableOperations)[number]) =>
  <Text>({ tableName }: Watched<Text>): Metric<Text | string> => ({
    namespace: "AWS/DynamoDB",
    metricName: "SystemErrors",
    dimensions: { TableName: tableName, Operation: operation },
    stat: "Sum",
  });

/** What the functions tell in their log lines (lambdas/runtime/embedded-metrics.ts). */
export const ownMetric =
  (metricName: "Registrations" | "Conflicts" | "HashTime", stat: Stat) =>
  ({ namespace }: Pick<Watched, "namespace">): Metric<never> => ({ namespace, metricName, dimensions: {}, stat });

/** Refusals by the tag of what was refused, or the first rule that the input breaks. */
export const refusals =
  (rule: "WrongPassword" | "EmailTaken") =>
  ({ namespace }: Pick<Watched, "namespace">): Metric => ({
    namespace,
    metricName: "Refusals",
    dimensions: { rule },
    stat: "Sum",
  });
