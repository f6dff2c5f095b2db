import type { ServerResponse } from "node:http";
import { headerValue, type HttpResponse } from "../http-message.ts";

/** Answers that never have a body, and say nothing about its length (RFC 9110 §8.6). */
const isEmpty = (status: number): boolean => status === 204 || status === 304;

/** Writes an answer as it stands: names in their spelling, repeated ones too. Node leaves the body of a HEAD out. */
export const send = (response: ServerResponse, { status, headers, body }: HttpResponse): void => {
  const length = Buffer.byteLength(body);
  const withoutLength =
    isEmpty(status) ||
    headerValue(headers, "Content-Length") !== undefined ||
    (response.req.method === "HEAD" && length === 0);
  const fields = withoutLength ? headers : [...headers, ["Content-Length", String(length)] as const];
  response.writeHead(status, fields.flat());
  response.end(isEmpty(status) ? undefined : body);
};
