import { fileURLToPath } from "node:url";
import { dirname, relative } from "node:path";

const laptopCloud = dirname(import.meta.dirname);
const frame = /\(?(file:\/\/[^)\s]+?)(?:\?[^:)]*)?:(\d+):(\d+)\)?$/;

/**
 * Why the start failed, in a few lines: the message, its causes, and the line of the program where it came from, if
 * there is one.
 */
export const explain = (error: unknown, directory: string): string => {
  if (!(error instanceof Error)) return String(error);
  const hint =
    "code" in error && error.code === "EADDRINUSE" ? "\n  Stop what listens there, or choose another --port." : "";
  const place = placeOf(error, directory);
  return [
    `${messageOf(error)}${hint}`,
    ...(place === undefined ? [] : [`  at ${place}`]),
    ...(error.cause === undefined ? [] : [`  because: ${explain(error.cause, directory)}`]),
  ].join("\n");
};

const messageOf = (error: Error): string => {
  if (!("code" in error) || error.code !== "EADDRINUSE" || !("port" in error)) return error.message;
  return `port ${String(error.port)} is in use.`;
};

/** The innermost line of the program itself: in its folder, neither a library nor the laptop cloud. */
const placeOf = (error: Error, directory: string): string | undefined => {
  for (const line of (error.stack ?? "").split("\n")) {
    const [, url, row = "", column = ""] = frame.exec(line.trim()) ?? [];
    const file = url === undefined ? undefined : fileURLToPath(url);
    if (file === undefined || isWithin(file, laptopCloud) || file.includes("node_modules")) continue;
    if (isWithin(file, directory)) return `${relative(directory, file)}:${row}:${column}`;
  }
  return undefined;
};

const isWithin = (file: string, folder: string): boolean => !relative(folder, file).startsWith("..");
