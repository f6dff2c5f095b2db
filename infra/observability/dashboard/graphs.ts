import { functionNames } from "../../../lambdas/contract/function-names.ts";
import {
  apiMetric,
  balancerMetric,
  claimedConcurrency,
  functionMetric,
  ownMetric,
  tableErrors,
  tableMetric,
  tableOperations,
  targetMetric,
  workflowMetric,
} from "../metrics.ts";
import type { Watched } from "../watched.ts";
import { type Line, line } from "./widget.ts";

export type Graph = { readonly title: string; readonly metrics: ReadonlyArray<Line> };

/** What the dashboard shows, from the outside in. */
export const graphs = (watched: Watched): ReadonlyArray<Graph> => [
  {
    title: "Requests",
    metrics: [
      line(targetMetric("RequestCount", "Sum")(watched), "forwarded by the load balancer"),
      line(apiMetric("Count", "Sum")(watched), "arrived at the API"),
      line(apiMetric("4XXError", "Sum")(watched), "refused (4xx)"),
    ],
  },
  {
    title: "Faults that clients see",
    metrics: [
      line(balancerMetric("HTTPCode_ELB_5XX_Count", "Sum")(watched), "5xx of the load balancer"),
      line(targetMetric("HTTPCode_Target_5XX_Count", "Sum")(watched), "5xx from behind it"),
      line(apiMetric("5XXError", "Sum")(watched), "5xx of the API"),
      line(targetMetric("UnHealthyHostCount", "Maximum")(watched), "unhealthy targets"),
    ],
  },
  {
    title: "Latency of the API, ms",
    metrics: [line(apiMetric("Latency", "p50")(watched), "p50"), line(apiMetric("Latency", "p99")(watched), "p99")],
  },
  {
    title: "Workflows",
    metrics: Object.entries(watched.workflows).flatMap(([name, arn]) => [
      line(workflowMetric(arn, "ExecutionsStarted"), `${name} started`),
      line(workflowMetric(arn, "ExecutionsFailed"), `${name} failed`),
      line(workflowMetric(arn, "ExecutionsTimedOut"), `${name} timed out`),
    ]),
  },
  {
    title: "Errors and throttles of functions",
    metrics: functionNames.flatMap((name) => [
      line(functionMetric(name, "Errors", "Sum")(watched), `${name} errors`),
      line(functionMetric(name, "Throttles", "Sum")(watched), `${name} throttles`),
    ]),
  },
  {
    title: "Duration of functions, p99, ms",
    metrics: functionNames.map((name) => line(functionMetric(name, "Duration", "p99")(watched), name)),
  },
  {
    title: "Concurrency",
    metrics: [
      line(functionMetric("validate-user-input", "ConcurrentExecutions", "Maximum")(watched), "hashing"),
      line(claimedConcurrency, "all functions of the account"),
    ],
  },
  {
    title: "Table: throttles and errors",
    metrics: [
      line(tableMetric("ReadThrottleEvents")(watched), "throttled reads"),
      line(tableMetric("WriteThrottleEvents")(watched), "throttled writes"),
      ...tableOperations.map((operation) => line(tableErrors(operation)(watched), `${operation} errors`)),
    ],
  },
  {
    title: "Hash time, ms",
    metrics: [line(ownMetric("HashTime", "p50")(watched), "p50"), line(ownMetric("HashTime", "p99")(watched), "p99")],
  },
  {
    title: "Registrations and conflicts",
    metrics: [
      line(ownMetric("Registrations", "Sum")(watched), "registrations"),
      line(ownMetric("Conflicts", "Sum")(watched), "conflicts"),
    ],
  },
  { title: "Refusals by rule", metrics: [refusalsByRule(watched)] },
];

/** One line for every rule that was broken lately: a search, because new rules come by themselves. */
const refusalsByRule = ({ namespace }: Watched): Line => [
  { expression: `SEARCH('{"${namespace}",rule} MetricName="Refusals"', 'Sum', 300)`, label: "" },
];
