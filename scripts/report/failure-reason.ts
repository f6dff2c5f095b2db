/**
 * Why a program does not evaluate, in one line. A message of JavaScript's own does not say where, so the place comes
 * along, as a path in the program's folder.
 */
export const failureReason = (error: unknown, directory: string): string => {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.replaceAll(`${directory}/`, "");
  if (!builtIn.has(error.name)) return message;
  const frames = (error.stack ?? "").split("\n").filter((line) => !line.includes("/node_modules/"));
  const [, place] = frames.map((line) => line.split(`${directory}/`)).find(({ length }) => length === 2) ?? [];
  // The entry is loaded with a query; the column says no more than the line.
  const line = place?.replace(/\?[^:]*/, "").replace(/:\d+\)?$/, "");
  return line === undefined ? message : `${message} (${line})`;
};

const builtIn = new Set(["TypeError", "ReferenceError", "RangeError", "SyntaxError"]);
