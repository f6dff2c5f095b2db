import { either as E, function as F } from "fp-ts";
import * as t from "io-ts";
import { brokenRule, mustBe, refuse, type Rule } from "./broken-rule.ts";

type Spec = Rule & {
  readonly name: string;
  /** Judges the string as it was sent: canonicalising first could turn a bad value into a good one. */
  readonly holds: (sent: string) => boolean;
  readonly canonical?: (accepted: string) => string;
};

/** A string codec with one rule, and a canonical form that every decoded value has. */
export const refinedString = <B>({
  name,
  rule,
  detail,
  holds,
  canonical = F.identity,
}: Spec): t.Type<t.Branded<string, B>> => {
  const isCanonical = (value: unknown): value is t.Branded<string, B> =>
    typeof value === "string" && holds(value) && canonical(value) === value;
  return new t.Type(
    name,
    isCanonical,
    (value, context) =>
      typeof value !== "string"
        ? refuse(value, context, mustBe("a string"))
        : F.pipe(
            holds(value) ? canonical(value) : undefined,
            E.fromPredicate(isCanonical, () => [brokenRule(value, context)({ rule, detail })]),
          ),
    F.identity,
  );
};
