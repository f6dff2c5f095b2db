import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

export type LogFile = { readonly write: (line: string) => void; readonly close: () => void };

/** Appends lines to a file that is made with the first of them. A line is in the file before the answer that follows it is given. */
export const logFile = (path: string): LogFile => {
  let descriptor: number | "closed" | undefined;
  const open = (): number => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, "a");
  };
  return {
    write: (line) => {
      // A sandbox that is being stopped may still have something to say.
      if (descriptor === "closed") return;
      descriptor ??= open();
      writeSync(descriptor, `${line}\n`);
    },
    close: () => {
      if (typeof descriptor === "number") closeSync(descriptor);
      descriptor = "closed";
    },
  };
};
