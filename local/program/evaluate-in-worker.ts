import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { compileCacheVariable } from "../compile-cache-variable.ts";
import type { Program } from "../program.ts";
import type { Evaluation } from "./evaluate-program.ts";
import type { Answer } from "./evaluation-worker.ts";

/**
 * `evaluateProgram` in a thread of its own: the caller can load its libraries meanwhile, and Pulumi's 100 MB are gone
 * when the program is known.
 */
export const evaluateInWorker = async (evaluation: Evaluation): Promise<Program> => {
  const worker = new Worker(new URL("./evaluation-worker.ts", import.meta.url), {
    workerData: evaluation,
    env: { ...process.env, ...compileCacheVariable() },
  });
  const exit = once(worker, "exit").then(([code]) => {
    throw new Error(`the program ended the process with exit code ${String(code)}`);
  });
  const [answer] = (await Promise.race([once(worker, "message"), exit])) as [Answer];
  exit.catch(() => undefined);
  if ("error" in answer) throw answer.error;
  return answer.program as Program;
};
