import { problemDocument, type ProblemName } from "../../../lambdas/contract/problems.ts";

const passing = [
  "Unavailable",
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.ClientExecutionTimeoutException",
];

/** What every task of every workflow does about faults, spelled out a second time on purpose. */
export const expectedRetry = [
  {
    ErrorEquals: [...passing, "Lambda.TooManyRequestsException"],
    IntervalSeconds: 1,
    MaxAttempts: 1,
    BackoffRate: 1,
    JitterStrategy: "FULL",
  },
];

export const expectedCatch = [
  { ErrorEquals: passing, Next: "AnswerUnavailable" },
  { ErrorEquals: ["Lambda.TooManyRequestsException"], Next: "AnswerTooManyRequests" },
  { ErrorEquals: ["States.Timeout", "Sandbox.Timedout"], Next: "AnswerTimedOut" },
  { ErrorEquals: ["States.ALL"], Next: "AnswerInternalError" },
];

const problem = (statusCode: number, name: ProblemName, headers: object) => ({
  Type: "Pass",
  Result: {
    statusCode,
    contentType: "application/problem+json",
    headers,
    body: JSON.stringify(problemDocument(name)),
  },
  End: true,
});

export const expectedFaultStates = {
  AnswerUnavailable: problem(503, "unavailable", { "Retry-After": "1" }),
  AnswerTooManyRequests: problem(429, "too-many-requests", { "Retry-After": "1" }),
  AnswerTimedOut: problem(504, "timed-out", {}),
  AnswerInternalError: problem(500, "internal-error", {}),
};
