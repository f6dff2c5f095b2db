import { format } from "node:util";

/** Characters on which a viewer may break a line although JSON lets them stand. */
const lineBreakers = /[\u007f-\u009f\u2028\u2029]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
const oneLine = (json: string): string => json.replace(lineBreakers, escaped);

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
};

/**
 * Turns what a function writes into one line of JSON per event, as Lambda's JSON log format does: calls of console become
 * objects with time and level; lines that a function formatted by itself stay as they are.
 */
export const captureOutput = (emit: (line: string) => void, requestId: () => string): void => {
  const record = (level: string, message: string) =>
    emit(oneLine(JSON.stringify({ timestamp: new Date().toISOString(), level, requestId: requestId(), message })));

  const levels = { trace: "TRACE", debug: "DEBUG", log: "INFO", info: "INFO", warn: "WARN", error: "ERROR" } as const;
  for (const [method, level] of Object.entries(levels))
    Object.assign(console, { [method]: (...values: ReadonlyArray<unknown>) => record(level, format(...values)) });

  const write =
    (level: string) =>
    (chunk: string | Uint8Array, ...rest: ReadonlyArray<unknown>) => {
      for (const line of Buffer.from(chunk).toString("utf8").split("\n"))
        if (line !== "") {
          if (isJsonObject(line)) emit(oneLine(line));
          else record(level, line);
        }
      const done = rest.at(-1);
      if (typeof done === "function") Reflect.apply(done, undefined, []);
      return true;
    };
  Object.assign(process.stdout, { write: write("INFO") });
  Object.assign(process.stderr, { write: write("ERROR") });
};
