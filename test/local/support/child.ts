import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../../local/main.ts");
const hello = join(import.meta.dirname, "../fixtures/hello");

export type Child = {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Exit status once it has ended and all its output is read. */
  readonly ended: Promise<number | null>;
  /** Resolves when the output matches; rejects when the process ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
};

/** `npm start` without npm, in the folder of a fixture. */
export const startChild = (args: ReadonlyArray<string>, directory = hello): Child => {
  const child = spawn(process.execPath, [main, ...args], { cwd: directory, stdio: ["ignore", "pipe", "pipe"] });
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (texts.err += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(texts.out) ?? pattern.exec(texts.err);
        if (match !== null) resolve(match);
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      look();
      void ended.then(() => reject(new Error(`ended without saying ${String(pattern)}:\n${texts.out}${texts.err}`)));
    });
  return { process: child, out: () => texts.out, err: () => texts.err, ended, says };
};
