import { createHash } from "node:crypto";

/** `$context.resourceId`: six characters that are the same at every start. */
export const resourceId = (apiId: string, path: string): string =>
  BigInt(`0x${createHash("sha256").update(`${apiId}${path}`).digest("hex")}`)
    .toString(36)
    .slice(0, 6);
