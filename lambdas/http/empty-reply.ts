import type { Reply } from "../contract/reply.ts";

/** An answer without content: 204, or 304 with the tag that matched (RFC 9110 §15.4.5). */
export const emptyReply = (statusCode: 204 | 304, headers: Reply["headers"] = {}): Reply => ({
  statusCode,
  contentType: "application/json",
  headers,
  body: "",
});
