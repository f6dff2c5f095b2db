import { overLimitCause } from "./data-limit.ts";
import { ExecutionTimeoutError } from "./interpreter.ts";
import type { Ending } from "./sync-execution.ts";

export const succeeded = (output: unknown): Ending => ({ status: "SUCCEEDED", output: JSON.stringify(output) });

/** How an execution failed: the interpreter wraps what a state threw. Empty words are those that a Fail state left out. */
export const failed = (error: unknown): Ending => {
  if (error instanceof ExecutionTimeoutError) return { status: "TIMED_OUT", error: "States.Timeout" };
  const thrown = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(thrown instanceof Error)) return { status: "FAILED", error: "States.Runtime", cause: String(thrown) };
  const { name, message } = thrown;
  return { status: "FAILED", ...(name !== "" && { error: name }), ...(message !== "" && { cause: message }) };
};

/** An execution in which a state's data were over the limit. */
export const overLimit = (state: string): Ending => ({
  status: "FAILED",
  error: "States.DataLimitExceeded",
  cause: overLimitCause(state),
});
