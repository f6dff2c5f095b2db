import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Milliseconds of each hash from this call on, as the function that hashes tells them in its log. */
export const hashTimes = (dataDir: string): (() => ReadonlyArray<number>) => {
  const file = join(dataDir, "logs", "validate-user-input-function.log");
  const { size } = statSync(file);
  return () =>
    readFileSync(file)
      .subarray(size)
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line) => (JSON.parse(line) as { HashTime?: ReadonlyArray<number> }).HashTime ?? []);
};
