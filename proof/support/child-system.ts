import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Call, clientOf } from "../../test/e2e/support/client.ts";

export type ChildSystem = {
  readonly url: () => string;
  readonly call: Call;
  /** `kill -9`, and the same data served again, on another port. */
  readonly crash: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const address = /(http:\/\/127\.0\.0\.1:\d+)/;

/** The system as `npm start` runs it: a process of its own, on a data directory of its own. */
export const startChildSystem = async (): Promise<ChildSystem> => {
  const dataDir = await mkdtemp(join(tmpdir(), "proof-"));
  const start = async () => {
    const child = spawn(process.execPath, ["local/main.ts", "--port", "0", "--data", dataDir], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    // Whoever ends this process early leaves no other one behind.
    process.once("exit", () => child.kill("SIGKILL"));
    const url = await new Promise<string>((resolve, reject) => {
      let output = "";
      child.stdout.on("data", (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-10_000);
        const found = address.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.on("close", () => reject(new Error(`the system ended:\n${output}`)));
    });
    return { child, url };
  };
  let running = await start();
  const stop = async (signal: NodeJS.Signals) => {
    const closed = once(running.child, "close");
    running.child.kill(signal);
    await closed;
  };
  return {
    url: () => running.url,
    call: (...request) => clientOf(running.url)(...request),
    crash: async () => {
      await stop("SIGKILL");
      running = await start();
    },
    close: async () => {
      await stop("SIGTERM");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
