import { styleText } from "node:util";
import type { Log, LogEvent } from "../log.ts";
import { oneLine } from "./one-line.ts";

type Sink = NodeJS.WritableStream;
type Colour = Parameters<typeof styleText>[0];

/** The part of a day that a person compares; the files have full times. */
const clock = (now: Date): string => now.toISOString().slice(11, 23);

const colourOf = (status: number): Colour => (status >= 500 ? "red" : status >= 400 ? "yellow" : "green");

/** Details of an event beyond its message, in logfmt style. */
const detailsOf = (event: LogEvent): string =>
  Object.entries(event)
    .filter(([name, value]) => !["level", "service", "message"].includes(name) && value !== undefined)
    .map(([name, value]) => ` ${name}=${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("");

/**
 * Writes requests to `out`, one line each, and what a person should look at (warnings and errors) to `err`.
 * Colours only on a terminal and without NO_COLOR.
 */
export const consoleLog = (out: Sink, err: Sink, now: () => Date = () => new Date()): Log => {
  const styled = (colour: Colour, text: string, stream: Sink) => styleText(colour, text, { stream });
  return (event) => {
    if (event.service === "http" && event.level === "info") {
      const { method, path, status, ms, requestId } = event;
      const code = styled(colourOf(Number(status)), String(status), out);
      const id = typeof requestId === "string" ? ` ${requestId}` : "";
      out.write(
        `${clock(now())} ${oneLine(`${String(method).padEnd(6)} ${String(path)}`)} ${code} ${String(ms)} ms${oneLine(id)}\n`,
      );
    } else if (event.level === "warn" || event.level === "error") {
      const level = styled(event.level === "warn" ? "yellow" : "red", event.level.toUpperCase().padEnd(5), err);
      err.write(`${clock(now())} ${level} ${oneLine(`${event.service}: ${event.message}${detailsOf(event)}`)}\n`);
    }
  };
};
