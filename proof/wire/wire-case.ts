/** Bytes for a connection of their own, and what must come back. */
export type WireCase = {
  readonly what: string;
  readonly parts: ReadonlyArray<string>;
  /** The statuses that may come back, in order, one list for each answer; none: the connection ends without a word. */
  readonly statuses: ReadonlyArray<ReadonlyArray<number>>;
};

/** A request with a Host, whose connection ends after its answer. */
export const text = (line: string, fields: ReadonlyArray<string> = [], body = ""): string =>
  [line, "Host: localhost", "Connection: close", ...fields, "", body].join("\r\n");

/** The same on a connection that is kept. */
export const kept = (line: string, fields: ReadonlyArray<string> = [], body = ""): string =>
  [line, "Host: localhost", ...fields, "", body].join("\r\n");
