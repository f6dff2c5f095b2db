import { AwsError } from "../aws-error.ts";
import type { Invocation } from "./make-functions.ts";
import type { SandboxResult } from "./sandbox.ts";
import type { WorkerError } from "./worker-protocol.ts";

/** Of a synchronous invocation, either way, in bytes (Lambda quotas). */
const limit = 6 * 1024 * 1024;

/** The event as JSON text; without one a handler gets an empty object. */
export const requestPayload = (payload: unknown): string => {
  const text = JSON.stringify(payload === undefined ? {} : payload);
  const size = Buffer.byteLength(text);
  if (size > limit)
    throw new AwsError(
      "RequestTooLargeException",
      `${size} byte payload is too large for the RequestResponse invocation type (limit ${limit} bytes)`,
      413,
    );
  return text;
};

/** What Lambda answers for what a sandbox gave. */
export const responsePayload = (result: SandboxResult): Omit<Invocation, "executedVersion"> => {
  if (!result.ok) return unhandled(result.error);
  if (Buffer.byteLength(result.result) > limit) return unhandled(tooLarge);
  return { statusCode: 200, payload: JSON.parse(result.result) as unknown };
};

const unhandled = (payload: WorkerError): ReturnType<typeof responsePayload> => ({
  statusCode: 200,
  functionError: "Unhandled",
  payload,
});

const tooLarge: WorkerError = {
  errorType: "Function.ResponseSizeTooLarge",
  errorMessage: `Response payload size exceeded maximum allowed payload size (${limit} bytes).`,
};
