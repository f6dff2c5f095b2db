import * as t from "io-ts";
import { mustBe, refuse, type Rule } from "./broken-rule.ts";

type Spec = Rule & {
  readonly name: string;
  /** Judges the string as it was sent: canonicalising first could turn a bad value into a good one. */
  readonly holds: (sent: string) => boolean;
  /** Maps every string that holds to one that holds and is its own canonical form. */
  readonly canonical?: (accepted: string) => string;
};

/** A string codec with one rule, and a canonical form that every decoded value has. */
export const refinedString = <B>({
  name,
  rule,
  detail,
  holds,
  canonical = t.identity,
}: Spec): t.Type<t.Branded<string, B>> =>
  new t.Type(
    name,
    (value): value is t.Branded<string, B> => typeof value === "string" && holds(value) && canonical(value) === value,
    (value, context) => {
      if (typeof value !== "string") return refuse(value, context, mustBe("a string"));
      if (!holds(value)) return refuse(value, context, { rule, detail });
      // The one place where the brand is given: the rule holds and the form is canonical.
      return t.success(canonical(value) as t.Branded<string, B>);
    },
    t.identity,
  );
