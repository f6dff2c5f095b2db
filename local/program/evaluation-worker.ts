import { enableCompileCache, flushCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Evaluation } from "./evaluate-program.ts";

/** The thread's side of `evaluateInWorker`. */
export type Answer = { readonly program: unknown } | { readonly error: unknown };

const { evaluation, compileCache } = workerData as { evaluation: Evaluation; compileCache?: string };

const answer = async (): Promise<Answer> => {
  try {
    if (compileCache !== undefined) enableCompileCache(compileCache);
    const { evaluateProgram } = await import("./evaluate-program.ts");
    return { program: await evaluateProgram(evaluation) };
  } catch (error) {
    return { error };
  }
};

parentPort?.postMessage(await answer());
flushCompileCache();
// Ends the thread alone: what Pulumi leaves open must not keep it.
process.exit();
