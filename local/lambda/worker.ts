import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { captureOutput } from "./capture-output.ts";
import type { WorkerError, WorkerEvent, WorkerMessage, WorkerStart } from "./worker-protocol.ts";

/** The inside of a sandbox: loads the handler once, then runs one event after the other, as Lambda's Node runtime does. */
const port = parentPort;
if (port === null) throw new Error("this file is the inside of a sandbox");
const post = (message: WorkerMessage) => port.postMessage(message);

let requestId = "";
captureOutput(
  (line) => post({ kind: "log", line }),
  () => requestId,
);

const errorOf = (thrown: unknown): WorkerError =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? "").split("\n") }
    : { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };

type Handler = (event: unknown, context: object) => unknown;

const load = async (): Promise<Handler> => {
  // Both are ours: the pool starts this file with a WorkerStart.
  const { file, exported } = workerData as WorkerStart;
  const module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  const handler = module[exported];
  if (typeof handler === "function")
    return (event, context) => Reflect.apply(handler, undefined, [event, context]) as unknown;
  throw Object.assign(new Error(`${exported} is undefined or not exported`), { name: "Runtime.HandlerNotFound" });
};

const contextOf = ({ deadline, functionArn }: WorkerEvent) => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"],
  functionVersion: process.env["AWS_LAMBDA_FUNCTION_VERSION"],
  invokedFunctionArn: functionArn,
  logGroupName: process.env["AWS_LAMBDA_LOG_GROUP_NAME"],
  memoryLimitInMB: process.env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const serve = async (handler: Handler, event: WorkerEvent): Promise<void> => {
  requestId = event.requestId;
  try {
    const result = await handler(JSON.parse(event.payload), contextOf(event));
    // Types say that stringify gives a string; for undefined and functions it gives undefined.
    post({ kind: "result", result: JSON.stringify(result) });
  } catch (thrown) {
    post({ kind: "error", error: errorOf(thrown) });
  }
};

try {
  const handler = await load();
  port.on("message", (event: WorkerEvent) => void serve(handler, event));
  post({ kind: "ready" });
} catch (thrown) {
  post({ kind: "init-error", error: errorOf(thrown) });
}
