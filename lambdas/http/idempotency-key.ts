import { either as E } from "fp-ts";
import type { Violation } from "../../domain/errors.ts";

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/** Reads Idempotency-Key: at most one field of 1–255 visible ASCII characters (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyKey = (
  values: ReadonlyArray<string>,
): E.Either<ReadonlyArray<Violation>, string | undefined> => {
  const [key, ...more] = values;
  return key === undefined || (more.length === 0 && visibleAscii.test(key)) ? E.right(key) : E.left([violation]);
};

const violation: Violation = {
  pointer: "/headers/Idempotency-Key",
  rule: "idempotency-key",
  detail: "must be sent once, with 1 to 255 visible ASCII characters",
};
