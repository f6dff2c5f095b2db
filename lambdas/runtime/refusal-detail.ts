import type { AnyRefusal } from "../http/refusal.ts";
import type { LogLine } from "./log.ts";

/** What the log says of a refusal: rule names, because a pointer may repeat what the client wrote. */
export const refusalDetail = (refusal: AnyRefusal): Pick<LogLine, "refusal" | "rules"> => ({
  refusal: refusal._tag,
  ...(refusal._tag === "InvalidInput"
    ? { rules: [...new Set(refusal.violations.map(({ rule }) => rule))].sort() }
    : {}),
});
