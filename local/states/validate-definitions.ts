import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { compileCacheVariable } from "../compile-cache-variable.ts";
import type { Definition } from "./definition/state.ts";

/**
 * Validates definitions with asl-validator and gives its complaint about each, or undefined. It runs in a thread of its own:
 * it takes a tenth of a second and some 50 MB for each, which this process would never give back.
 */
export const validateDefinitions = async (
  definitions: ReadonlyArray<Definition>,
): Promise<ReadonlyArray<string | undefined>> => {
  if (definitions.length === 0) return [];
  const worker = new Worker(new URL("./validation-worker.ts", import.meta.url), {
    workerData: definitions,
    env: compileCacheVariable(),
    execArgv: [],
  });
  // An error of the thread itself rejects. Its message is what the worker's file posts.
  const [complaints] = (await once(worker, "message")) as [ReadonlyArray<string | undefined>];
  return complaints;
};
