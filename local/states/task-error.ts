import { AwsError } from "../aws-error.ts";
import type { Invocation } from "../lambda/make-functions.ts";

/** What a state machine sees of a failed task: its name is what Retry and Catch compare, its message becomes the Cause. */
export class TaskError extends Error {
  constructor(name: string, cause: object) {
    super(JSON.stringify(cause));
    this.name = name;
  }
}

/** Errors of a crashed or stopped function have no name of the function's own (Step Functions: Lambda.Unknown). */
const unnamed = /^Runtime\.ExitError$/;

/** The error that a function returned, under its own name. */
export const functionError = ({ payload }: Invocation): TaskError => {
  const error = typeof payload === "object" && payload !== null ? payload : {};
  const name = "errorType" in error ? String(error.errorType) : "Lambda.Unknown";
  return new TaskError(unnamed.test(name) ? "Lambda.Unknown" : name, error);
};

/** Whatever the Lambda service itself refused, under the service's prefix. */
export const serviceError = (error: unknown): Error =>
  error instanceof AwsError
    ? new TaskError(`Lambda.${error.code}`, { errorType: error.code, errorMessage: error.message })
    : error instanceof Error
      ? error
      : new Error(String(error));

/** Lambda's refusal of a caller without permission, which Step Functions reports as this (Lambda.AWSLambdaException). */
export const accessDenied = (message: string): TaskError =>
  new TaskError("Lambda.AWSLambdaException", { errorType: "AccessDeniedException", errorMessage: message });
