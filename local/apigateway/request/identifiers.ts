import { randomBytes, randomUUID } from "node:crypto";
import type { HeaderFields } from "../../http-message.ts";

/** The ids of one request, as `$context` and the answer's headers show them. */
export type Identifiers = {
  readonly requestId: string;
  /** API Gateway's own: clients can neither choose nor guess it. */
  readonly extendedRequestId: string;
  readonly traceId: string;
};

const traceId = (now: Date, random: Buffer): string => {
  const root = `1-${Math.floor(now.getTime() / 1000).toString(16)}-${random.toString("hex", 0, 12)}`;
  return `Root=${root};Parent=${random.toString("hex", 12)};Sampled=0`;
};

/**
 * "Clients can override this request ID" (AWS, `$context.requestId`): by sending `x-amzn-RequestId`. What AWS accepts as a
 * value is documented nowhere; anything is taken here, so that templates which trust it fail here first.
 */
export const makeIdentifiers = (headers: HeaderFields, now: Date): Identifiers => {
  const chosen = headers.findLast(([name, value]) => name.toLowerCase() === "x-amzn-requestid" && value !== "");
  // One call: it costs the same for a few bytes as for many.
  const random = randomBytes(31);
  return {
    requestId: chosen?.[1] ?? randomUUID(),
    extendedRequestId: random.toString("base64", 0, 11),
    traceId: traceId(now, random.subarray(11)),
  };
};
