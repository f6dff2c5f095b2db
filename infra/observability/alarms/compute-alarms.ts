import { functionNames } from "../../../lambdas/contract/function-names.ts";
import { timeouts } from "../../timeouts.ts";
import type { AlarmDefinition } from "../alarm-definition.ts";
import { claimedConcurrency, functionMetric, workflowMetric } from "../metrics.ts";
import { sumOf } from "../sum-of.ts";
import type { Watched } from "../watched.ts";
import { fiveMinutes, several } from "./severity.ts";

/** Lambda's quota of an account that asked for nothing (Lambda developer guide: quotas). Younger accounts have less. */
const quota = 1000;
/** The share of a limit at which there is still time to raise it. */
const share = 0.8;

/** Functions and workflows. Expected outcomes are values there, so every error is a fault. */
export const computeAlarms = <Text>(watched: Watched<Text>): ReadonlyArray<AlarmDefinition<Text | string>> => [
  {
    name: "function-errors",
    says: "Functions throw: a dependency does not answer, or we have a defect.",
    watches: sumOf(functionNames.map((name) => functionMetric(name, "Errors", "Sum")(watched))),
    threshold: several,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    name: "function-throttles",
    says: "Lambda refuses to run our functions: a limit of concurrency is reached.",
    watches: sumOf(functionNames.map((name) => functionMetric(name, "Throttles", "Sum")(watched))),
    threshold: several,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    name: "account-concurrency",
    says: "Functions of this account and region use 800 concurrent executions; the usual quota is 1,000.",
    watches: claimedConcurrency,
    threshold: quota * share,
    periodSeconds: 60,
    periods: 3,
  },
  ...hashingConcurrency(watched),
  {
    // The workflows catch every error of a step, so one that fails has a defect of its own.
    name: "workflow-failures",
    says: "A workflow failed or was aborted, which it should never do: it answers every fault itself.",
    watches: sumOf(
      Object.values(watched.workflows).flatMap((arn) => [
        workflowMetric(arn, "ExecutionsFailed"),
        workflowMetric(arn, "ExecutionsAborted"),
      ]),
    ),
    threshold: 1,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    name: "workflow-timeouts",
    says: `A workflow ran out of its ${timeouts.stateMachine} seconds.`,
    watches: sumOf(Object.values(watched.workflows).map((arn) => workflowMetric(arn, "ExecutionsTimedOut"))),
    threshold: 1,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
];

/** Only where there is a limit of its own, and one that has a share to leave: 0 switches the function off. */
const hashingConcurrency = <Text>(watched: Watched<Text>): ReadonlyArray<AlarmDefinition<Text>> =>
  watched.hashingConcurrency < 1
    ? []
    : [
        {
          name: "hashing-concurrency",
          says: "The function that hashes uses most of what hashingConcurrency reserves for it.",
          watches: functionMetric("validate-user-input", "ConcurrentExecutions", "Maximum")(watched),
          threshold: Math.ceil(watched.hashingConcurrency * share),
          periodSeconds: 60,
          periods: 3,
        },
      ];
