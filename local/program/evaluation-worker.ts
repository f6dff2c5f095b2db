import { flushCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { type Evaluation, evaluateProgram } from "./evaluate-program.ts";

/** The thread's side of `evaluateInWorker`. */
export type Answer = { readonly program: unknown } | { readonly error: unknown };

const answer = async (): Promise<Answer> => {
  try {
    return { program: await evaluateProgram(workerData as Evaluation) };
  } catch (error) {
    return { error };
  }
};

parentPort?.postMessage(await answer());
// So that the next start finds what this one compiled.
flushCompileCache();
// Ends the thread alone: what Pulumi leaves open must not keep it.
process.exit();
