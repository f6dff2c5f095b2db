import type { IncomingMessage } from "node:http";
import type { HeaderFields, HttpRequest } from "../http-message.ts";

/** Pairs up Node's flat list of header names and values, which has spelling, order and repetitions as sent. */
const pairs = (rawHeaders: ReadonlyArray<string>): HeaderFields =>
  rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ""] as const] : []));

export const toHttpRequest = ({ method = "", url = "", rawHeaders }: IncomingMessage, body: Buffer): HttpRequest => ({
  method,
  target: url,
  headers: pairs(rawHeaders),
  body,
});
