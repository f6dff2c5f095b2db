import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";

export type LogFile = { readonly write: (line: string) => void; readonly close: () => Promise<void> };

/** Appends lines to a file that is made with the first of them. */
export const logFile = (path: string): LogFile => {
  let stream: ReturnType<typeof createWriteStream> | undefined;
  const open = () => {
    mkdirSync(dirname(path), { recursive: true });
    return createWriteStream(path, { flags: "a" });
  };
  return {
    write: (line) => {
      stream ??= open();
      stream.write(`${line}\n`);
    },
    close: () => new Promise((resolve) => (stream === undefined ? resolve() : stream.end(() => resolve()))),
  };
};
