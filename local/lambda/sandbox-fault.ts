import type { WorkerError } from "./worker-protocol.ts";

/** What Lambda reports of a function that it stopped. */
export const timedOut = (requestId: string, seconds: number): WorkerError => ({
  errorType: "Sandbox.Timedout",
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
});

/** What Lambda reports of a runtime that ended by itself: with an exit status, or killed for its memory. */
export const crashed = (requestId: string, cause: unknown): WorkerError => ({
  errorType: "Runtime.ExitError",
  errorMessage: `RequestId: ${requestId} Error: ${describe(cause)}`,
});

const describe = (cause: unknown): string => {
  if (cause === 0) return "Runtime exited without providing a reason";
  if (typeof cause === "number") return `Runtime exited with error: exit status ${cause}`;
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY")
    return "Runtime exited with error: signal: killed";
  return `Runtime exited with error: ${cause instanceof Error ? cause.message : String(cause)}`;
};
