import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs a command in the terminal of this process; resolves with its exit code, 1 if it was killed. */
export const run = async (command: string, args: ReadonlyArray<string>, env = process.env): Promise<number> => {
  const child = spawn(command, args, { stdio: "inherit", env });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
};
