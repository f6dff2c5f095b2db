import { flushCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { WorkerEvent, WorkerMessage, WorkerStart } from "../worker-protocol.ts";
import { captureOutput } from "./capture-output.ts";
import { confineImports } from "./confine-imports.ts";
import { errorPayload, RuntimeError } from "./error-payload.ts";
import { type Handler, loadHandler } from "./load-handler.ts";

/** The inside of a sandbox: loads the handler once, then runs one event after the other, as Lambda's Node.js runtime does. */
const port = parentPort;
if (port === null) throw new Error("this file is the inside of a sandbox");
const post = (message: WorkerMessage): void => port.postMessage(message);

// It was for the loading of these files.
delete process.env["NODE_COMPILE_CACHE"];

let requestId: string | undefined;
captureOutput({
  emit: (line, level) => post({ kind: "log", line, level }),
  requestId: () => requestId,
  threshold: process.env["AWS_LAMBDA_LOG_LEVEL"],
});

const crash = (error: unknown, exitCode: number): void => {
  post({ kind: "crash", error: errorPayload(error) });
  process.exit(exitCode);
};
process.on("uncaughtException", (error) => crash(error, 129));
process.on("unhandledRejection", (reason) => crash(new RuntimeError("UnhandledPromiseRejection", String(reason)), 128));

const contextOf = ({ deadline, functionArn }: WorkerEvent): object => ({
  awsRequestId: requestId,
  functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"],
  functionVersion: process.env["AWS_LAMBDA_FUNCTION_VERSION"],
  invokedFunctionArn: functionArn,
  memoryLimitInMB: process.env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
  logGroupName: process.env["AWS_LAMBDA_LOG_GROUP_NAME"],
  logStreamName: process.env["AWS_LAMBDA_LOG_STREAM_NAME"],
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => deadline - Date.now(),
});

/** An array has null in place of what JSON does not know: undefined, a function. */
const jsonOf = (result: unknown): string => {
  try {
    return JSON.stringify([result]).slice(1, -1);
  } catch (error) {
    throw new Error("Unable to stringify response body", { cause: error });
  }
};

const serve = async (handler: Handler, event: WorkerEvent): Promise<void> => {
  requestId = event.requestId;
  try {
    const result = await handler(JSON.parse(event.payload), contextOf(event));
    post({ kind: "result", result: jsonOf(result) });
  } catch (error) {
    post({ kind: "error", error: errorPayload(error) });
  }
};

try {
  // Ours: the sandbox starts this file with it.
  const start = workerData as WorkerStart;
  confineImports(start.root);
  const handler = await loadHandler(start);
  port.on("message", (event: WorkerEvent) => void serve(handler, event));
  post({ kind: "ready" });
  // So that the next sandbox finds what this one compiled.
  flushCompileCache();
} catch (error) {
  post({ kind: "init-error", error: errorPayload(error) });
}
