import { randomUUID } from "node:crypto";
import type { AwsError } from "../aws-error.ts";
import type { Invocation } from "../lambda/make-functions.ts";
import { overLimitCause } from "./data-limit.ts";
import { isMembers, itemsOf, type Members } from "../members.ts";

/** A failed task: its name is what Retry and Catch compare, its message becomes the Cause. */
export class TaskError extends Error {
  /** Whether Retry and Catch may take it; the interpreter asks for these. */
  readonly isRetryable: boolean;
  readonly isCatchable: boolean;

  constructor(name: string, cause: string, { isRetryable = true, isCatchable = true } = {}) {
    super(cause);
    this.name = name;
    this.isRetryable = isRetryable;
    this.isCatchable = isCatchable;
  }
}

/** The error that a function returned, under its own name; the cause is Lambda's error payload. */
export const functionError = ({ payload }: Invocation): TaskError => {
  const name = isMembers(payload) && typeof payload["errorType"] === "string" ? payload["errorType"] : "Lambda.Unknown";
  return new TaskError(name, JSON.stringify(payload));
};

/** What the Lambda service itself refused. Its AccessDeniedException has no name of its own in Step Functions. */
export const serviceError = ({ code, message, statusCode }: AwsError): TaskError => {
  const name = code === "AccessDeniedException" ? "AWSLambdaException" : code;
  const details = `Service: AWSLambda; Status Code: ${statusCode}; Error Code: ${code}; Request ID: ${randomUUID()}; Proxy: null`;
  return new TaskError(`Lambda.${name}`, `${message} (${details})`);
};

/** Too much data: States.ALL does not match it, only its name does (Step Functions: error names). */
export const dataLimitExceeded = (state: Members, name: string): TaskError => {
  const error = "States.DataLimitExceeded";
  return new TaskError(error, overLimitCause(name), {
    isRetryable: isNamed(state["Retry"], error),
    isCatchable: isNamed(state["Catch"], error),
  });
};

const isNamed = (handlers: unknown, error: string): boolean =>
  itemsOf(handlers).some((handler) => isMembers(handler) && itemsOf(handler["ErrorEquals"]).includes(error));
