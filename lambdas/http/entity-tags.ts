import { either as E, function as F } from "fp-ts";
import type { Violation } from "../../domain/errors.ts";

/** `"*"`, or the opaque texts of the tags and whether each is weak (RFC 9110 §8.8.3, §13.1). */
export type EntityTags = "*" | ReadonlyArray<{ readonly weak: boolean; readonly opaque: string }>;

/** etagc of RFC 9110 §8.8.3 without obs-text: visible characters but the double quote. */
const list = /^(?:\s*,)*\s*(?:W\/)?"[\x21\x23-\x7e]*"\s*(?:,\s*(?:(?:W\/)?"[\x21\x23-\x7e]*"\s*)?)*$/;
const tag = /(W\/)?"([\x21\x23-\x7e]*)"/g;

/** Reads If-Match or If-None-Match: one tag, a list or `*`; several fields count as one list (RFC 9110 §5.3). */
export const entityTags =
  (field: "If-Match" | "If-None-Match") =>
  (values: ReadonlyArray<string>): E.Either<ReadonlyArray<Violation>, EntityTags | undefined> => {
    const text = values.join(", ").trim();
    if (values.length === 0) return E.right(undefined);
    if (text === "*") return E.right("*");
    return F.pipe(
      E.right(text),
      E.filterOrElse(
        (value) => list.test(value),
        () => [violation(field)],
      ),
      E.map((value) =>
        [...value.matchAll(tag)].map(([, weak, opaque]) => ({ weak: weak !== undefined, opaque: opaque ?? "" })),
      ),
    );
  };

const violation = (field: string): Violation => ({
  pointer: `/headers/${field}`,
  rule: "entity-tag",
  detail: 'must be one entity tag such as "abc-1", a comma-separated list of them, or *',
});
