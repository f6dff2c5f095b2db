import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export type Running = {
  /** What the first match of the pattern captured. */
  readonly captured: string;
  /** Milliseconds from spawn to that match. */
  readonly milliseconds: number;
  /** Resident memory now, in MB; undefined where /proc is not to be had. */
  readonly residentMegabytes: () => number | undefined;
  readonly stop: () => Promise<void>;
};

/** Starts a Node program and waits until its output matches. */
export const running = async (program: string, args: ReadonlyArray<string>, ready: RegExp): Promise<Running> => {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const captured = await firstMatch(child, ready);
  return {
    captured,
    milliseconds: performance.now() - started,
    residentMegabytes: () => residentMegabytes(child.pid),
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "close");
    },
  };
};

const firstMatch = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      const match = pattern.exec(output);
      if (match === null) return;
      // What follows is a log of every request: only drained, or reading it would be part of the measurement.
      child.stdout?.off("data", look).resume();
      resolve(match[1] ?? match[0]);
    };
    child.stdout?.on("data", look);
    child.on("close", () => reject(new Error(`ended before ${String(pattern)}:\n${output}`)));
  });

const residentMegabytes = (pid: number | undefined): number | undefined => {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return undefined;
  }
};
