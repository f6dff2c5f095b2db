import type { Fault } from "../../domain/errors.ts";
import { redact } from "./redact.ts";

/** What the log says of a fault: enough to find it, without personal data. */
export const faultDetail = ({ cause }: Fault): Readonly<Record<string, unknown>> =>
  cause instanceof Error
    ? { error: cause.name, message: redact(cause.message), stack: redact(cause.stack ?? "") }
    : { error: typeof cause, message: redact(String(cause)) };
