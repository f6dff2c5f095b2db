import type { ProblemName } from "../../lambdas/contract/problems.ts";
import { retry } from "../timeouts.ts";
import type { Catcher, Pass, Retrier } from "./asl.ts";
import { problemAnswer } from "./problem-answer.ts";

type FaultAnswer = { readonly state: string; readonly problem: ProblemName; readonly errors: ReadonlyArray<string> };

/** Errors of the Lambda service that pass (Step Functions developer guide: handle transient Lambda service exceptions). */
const passing = [
  "Unavailable",
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.ClientExecutionTimeoutException",
];
const throttled = ["Lambda.TooManyRequestsException"];

/** What each fault is answered with, in the order in which a state asks; the last row takes all others. */
export const faultAnswers: ReadonlyArray<FaultAnswer> = [
  { state: "AnswerUnavailable", problem: "unavailable", errors: passing },
  { state: "AnswerTooManyRequests", problem: "too-many-requests", errors: throttled },
  { state: "AnswerTimedOut", problem: "timed-out", errors: ["States.Timeout", "Sandbox.Timedout"] },
  { state: "AnswerInternalError", problem: "internal-error", errors: ["States.ALL"] },
];

/**
 * One more try for what passes, after a random part of a second, so that a burst does not come back as a burst.
 * A time-out is not tried again: there would be no time left.
 */
export const retryFaults: ReadonlyArray<Retrier> = [
  {
    ErrorEquals: [...passing, ...throttled],
    IntervalSeconds: retry.delaySeconds,
    MaxAttempts: retry.attempts,
    BackoffRate: 1,
    JitterStrategy: "FULL",
  },
];

export const catchFaults: ReadonlyArray<Catcher> = faultAnswers.map(({ state, errors }) => ({
  ErrorEquals: errors,
  Next: state,
}));

/** One state per fault answer, each the end of the workflow. */
export const faultStates: Readonly<Record<string, Pass>> = Object.fromEntries(
  faultAnswers.map(({ state, problem }) => [state, { Type: "Pass", Result: problemAnswer(problem), End: true }]),
);
