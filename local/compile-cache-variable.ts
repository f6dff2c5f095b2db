import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";

/**
 * The environment variable by which a thread keeps compiled code where this process does: a thread of TypeScript sources
 * starts in half the time, and half the memory, when they are found there.
 */
export const compileCacheVariable = (): Readonly<Record<string, string>> => {
  // Node makes a folder for its own version inside the one that it is given.
  const directory = getCompileCacheDir();
  return directory === undefined ? {} : { NODE_COMPILE_CACHE: dirname(directory) };
};
