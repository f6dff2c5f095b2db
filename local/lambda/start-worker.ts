import { Worker } from "node:worker_threads";
import { compileCacheVariable } from "../compile-cache-variable.ts";
import type { WorkerStart } from "./worker-protocol.ts";

export type SandboxSettings = {
  readonly start: WorkerStart;
  /** Everything that the function sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** In MiB, of JavaScript's own heap: what lies outside it, such as buffers, is not counted. */
  readonly memory: number;
};

/** Room for new objects, in MiB. With what V8 would take, a dozen busy sandboxes grow by 250 MB and are no faster. */
const young = 8;

/** Starts the thread of a sandbox, with nothing of this process's environment, arguments or streams. */
export const startWorker = ({ start, environment, memory }: SandboxSettings): Worker => {
  const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), {
    // The thread takes the variable of the cache away before the function is loaded.
    env: { ...environment, ...compileCacheVariable() },
    argv: [],
    execArgv: [],
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young },
    stdout: true,
    stderr: true,
  });
  // What comes this way was not written through `process.stdout`; unread, it would pile up.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
};
