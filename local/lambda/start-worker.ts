import { dirname } from "node:path";
import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import type { WorkerStart } from "./worker-protocol.ts";

export type SandboxSettings = {
  readonly start: WorkerStart;
  /** Everything that the function sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** In MiB, of JavaScript's own heap: what lies outside it, such as buffers, is not counted. */
  readonly memory: number;
};

/** Starts the thread of a sandbox, with nothing of this process's environment, arguments or streams. */
export const startWorker = ({ start, environment, memory }: SandboxSettings): Worker => {
  const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), {
    env: { ...environment, ...compileCache() },
    argv: [],
    execArgv: [],
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  });
  // What comes this way was not written through `process.stdout`; unread, it would pile up.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
};

/** Where this process keeps compiled code, a thread may too: it starts in half the time and memory. The thread takes the variable away. */
const compileCache = (): Readonly<Record<string, string>> => {
  const directory = getCompileCacheDir();
  return directory === undefined ? {} : { NODE_COMPILE_CACHE: dirname(directory) };
};
