import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Child = {
  readonly url: string;
  readonly output: () => string;
  readonly signal: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** `npm start` without npm: the laptop cloud in a process of its own, once its banner shows the address. */
export const startChild = async (dataDir: string): Promise<Child> => {
  const child = spawn(process.execPath, ["local/main.ts", "--port", "0", "--data", dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return {
    url: await address(child, () => output),
    output: () => output,
    signal: async (signal) => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill(signal);
      await once(child, "close");
      return child.exitCode;
    },
  };
};

const address = (child: ChildProcess, output: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    const look = () => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", look);
    child.on("close", () => reject(new Error(`ended before it served:\n${output()}`)));
  });
