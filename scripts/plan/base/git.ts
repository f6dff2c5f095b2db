import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What git prints, without the line end. Hooks do not run: a plan must not set off what a checkout sets off. */
export const git = async (directory: string, ...args: ReadonlyArray<string>): Promise<string> => {
  const { stdout } = await execute("git", ["-C", directory, "-c", "core.hooksPath=/dev/null", ...args]);
  return stdout.trimEnd();
};
