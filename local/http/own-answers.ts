import type { HttpResponse } from "../http-message.ts";

const owed = [
  ["Cache-Control", "no-store"],
  ["X-Content-Type-Options", "nosniff"],
] as const;

/** A fault of the laptop cloud itself, without internals (RFC 9457). */
export const internalError: HttpResponse = {
  status: 500,
  headers: [["Content-Type", "application/problem+json"], ...owed],
  body: JSON.stringify({
    type: "about:blank",
    title: "Internal Server Error",
    status: 500,
    detail: "The laptop cloud failed to serve this request; its log says why.",
  }),
};

/** For a name that is not ours (RFC 9110 §15.5.20). */
export const misdirected: HttpResponse = {
  status: 421,
  headers: [["Content-Type", "application/problem+json"], ...owed],
  body: JSON.stringify({
    type: "about:blank",
    title: "Misdirected Request",
    status: 421,
    detail: "The laptop cloud answers to 127.0.0.1, localhost and the load balancer's own name.",
  }),
};

/** API Gateway's own words for a body above its limit, which no gateway response can change. */
export const requestTooLong: HttpResponse = {
  status: 413,
  headers: [["Content-Type", "application/json"], ["Connection", "close"], ...owed],
  body: JSON.stringify({ message: "Request Too Long" }),
};
