import { arnPattern } from "./arn-pattern.ts";
import { wildcard } from "./wildcard.ts";

type Matcher = (value: string) => boolean;

export type ConditionOperator = {
  /** A value of the policy, compiled. */
  readonly matcher: (policyValue: string) => Matcher;
  /** Holds when no value of the policy matches; then also when the key is absent. */
  readonly negated: boolean;
};

const equal =
  (wanted: string): Matcher =>
  (value) =>
    value === wanted;
const equalIgnoringCase =
  (wanted: string): Matcher =>
  (value) =>
    value.toLowerCase() === wanted.toLowerCase();

/** Condition operators by name (IAM reference, "IAM JSON policy elements: Condition operators"). */
export const conditionOperators: ReadonlyMap<string, ConditionOperator> = new Map(
  Object.entries({
    StringEquals: { matcher: equal, negated: false },
    StringNotEquals: { matcher: equal, negated: true },
    StringEqualsIgnoreCase: { matcher: equalIgnoringCase, negated: false },
    StringNotEqualsIgnoreCase: { matcher: equalIgnoringCase, negated: true },
    StringLike: { matcher: (pattern: string) => wildcard(pattern), negated: false },
    StringNotLike: { matcher: (pattern: string) => wildcard(pattern), negated: true },
    ArnEquals: { matcher: arnPattern, negated: false },
    ArnLike: { matcher: arnPattern, negated: false },
    ArnNotEquals: { matcher: arnPattern, negated: true },
    ArnNotLike: { matcher: arnPattern, negated: true },
    Bool: { matcher: equalIgnoringCase, negated: false },
  }),
);
