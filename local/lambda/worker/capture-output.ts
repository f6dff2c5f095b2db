import { levels, type Level } from "../worker-protocol.ts";
import { logRecord, oneLine } from "../log-record.ts";

type Sink = {
  /** Takes one line of JSON. */
  readonly emit: (line: string, level: Level) => void;
  /** Of the event that runs. */
  readonly requestId: () => string | undefined;
  /** Less severe records are dropped, as Lambda's log filter does; undefined keeps all. */
  readonly threshold: string | undefined;
};

/**
 * Turns whatever a function writes into one line of JSON per event: calls of console and Node's warnings become objects with
 * time and level, objects that the function formatted by itself stay as they are, other text becomes a message, however many
 * lines it has.
 */
export const captureOutput = ({ emit, requestId, threshold }: Sink): void => {
  const least = levels.indexOf(levelOf(threshold) ?? "TRACE");
  const kept: Sink["emit"] = (line, level) => {
    if (levels.indexOf(level) >= least) emit(line, level);
  };
  const record = (level: Level, ...values: ReadonlyArray<unknown>): void =>
    kept(logRecord({ level, requestId: requestId() }, values), level);
  const write = (text: string, level: Level): void => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const objects = lines.map(objectIn);
    if (objects.includes(undefined)) record(level, text.replace(/\n$/, ""));
    else lines.forEach((line, index) => kept(oneLine(line), levelOf(objects[index]?.["level"]) ?? level));
  };

  for (const [method, level] of Object.entries(methods))
    Object.assign(console, { [method]: (...values: ReadonlyArray<unknown>) => record(level, ...values) });
  Object.assign(process.stdout, { write: writer((text) => write(text, "INFO")) });
  Object.assign(process.stderr, { write: writer((text) => write(text, "ERROR")) });
  // Node's own listener would write past this thread's streams, to the terminal of the laptop cloud.
  process.removeAllListeners("warning").on("warning", (warning) => record("WARN", warning));
};

const methods = {
  trace: "TRACE",
  debug: "DEBUG",
  log: "INFO",
  info: "INFO",
  warn: "WARN",
  error: "ERROR",
  fatal: "FATAL",
} as const;

const levelOf = (name: unknown): Level | undefined => levels.find((level) => level === String(name).toUpperCase());

const objectIn = (line: string): Readonly<{ [member: string]: unknown }> | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

/** In place of a stream's `write(chunk, encoding?, callback?)`. */
const writer =
  (write: (text: string) => void) =>
  (chunk: string | Uint8Array, ...rest: ReadonlyArray<unknown>): true => {
    write(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
    const callback = rest.at(-1);
    if (typeof callback === "function") queueMicrotask(() => void Reflect.apply(callback, undefined, []));
    return true;
  };
