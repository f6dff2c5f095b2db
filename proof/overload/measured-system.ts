import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Measurement } from "./measurement.ts";

export type MeasuredSystem = {
  readonly url: string;
  /** What its process holds, after a collection. */
  readonly measure: () => Promise<Measurement>;
  readonly close: () => Promise<void>;
};

const probe = new URL("./probe.ts", import.meta.url).href;
const address = /(http:\/\/127\.0\.0\.1:\d+)/;

/** `npm start` in a process of its own, with a probe that its code knows nothing of. */
export const startMeasuredSystem = async (): Promise<MeasuredSystem> => {
  const dataDir = await mkdtemp(join(tmpdir(), "user-manager-overload-"));
  const args = ["--expose-gc", "--import", probe, "local/main.ts", "--port", "0", "--data", dataDir];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore", "ipc"] });
  return {
    url: await addressOf(child),
    measure: async () => {
      const answer = once(child, "message");
      child.send("measure");
      const [measurement] = (await answer) as ReadonlyArray<unknown>;
      if (!Measurement.is(measurement)) throw new Error("the probe answered something else");
      return measurement;
    },
    close: async () => {
      const closed = once(child, "close");
      child.kill("SIGTERM");
      await closed;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = address.exec(output)?.[1];
      if (url === undefined) return;
      // A log of every request follows: it is only drained.
      child.stdout?.off("data", look).resume();
      resolve(url);
    };
    child.stdout?.on("data", look);
    child.once("close", () => reject(new Error(`ended before it served:\n${output}`)));
  });
