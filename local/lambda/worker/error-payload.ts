import type { WorkerError } from "../worker-protocol.ts";

/** What a function threw, as Lambda's Node.js runtime reports it. */
export const errorPayload = (thrown: unknown): WorkerError =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message, trace: thrown.stack?.split("\n") ?? [] }
    : { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };

/** An error of the runtime itself, under its documented name. */
export class RuntimeError extends Error {
  constructor(name: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = `Runtime.${name}`;
  }
}
