import * as t from "io-ts";
import { type Email, localPartOf } from "../email.ts";
import { CandidatePassword, fitsPassword, longestPassword, normalised, type Password } from "../password.ts";
import type { HasPasswordBlocklist } from "../ports/password-blocklist.ts";
import { mustBe, refuse, type Rule } from "../validation/broken-rule.ts";
import { codePoints } from "../validation/code-points.ts";
import { caseFold } from "./case-fold.ts";
import { isCommon } from "./is-common.ts";
import { isSequence } from "./is-sequence.ts";

export type PasswordPolicy = HasPasswordBlocklist & {
  /** In code points after NFC; what is below `lowestMinimum` counts as that. */
  readonly min_length: number;
  /** Whose password it will be, if that is known. */
  readonly address: Email | undefined;
};

/** No stack may go below it (ASVS 6.2.1). */
const lowestMinimum = 8;
const serviceName = "user-manager";

/**
 * A new password by SP 800-63B-4 §3.1.1.2: long enough, at most 256 characters, not one that is guessed early, and
 * no rule on its composition. All broken rules are reported, but those that would be expensive to tell of a long text.
 */
export const newPassword = (policy: PasswordPolicy): t.Type<Password, Password> => {
  const is = (value: unknown): value is Password =>
    CandidatePassword.is(value) && brokenRules(policy, value).length === 0;
  return new t.Type(
    "NewPassword",
    is,
    (value, context) => {
      if (typeof value !== "string") return refuse(value, context, mustBe("a string"));
      const broken = brokenRules(policy, value);
      // Nothing is broken, so the canonical form is what the brand promises.
      return broken.length > 0 ? refuse(value, context, ...broken) : t.success(normalised(value) as Password);
    },
    (value) => value,
  );
};

const brokenRules = (policy: PasswordPolicy, sent: string): ReadonlyArray<Rule> => {
  if (!sent.isWellFormed()) return [notUnicode];
  if (!fitsPassword(sent)) return [tooLong];
  const folded = caseFold(sent);
  const minimum = Math.max(policy.min_length, lowestMinimum);
  return [
    ...(codePoints(normalised(sent)) < minimum ? [tooShort(minimum)] : []),
    ...(isCommon(policy.blocklist())(folded) ? [common] : []),
    ...(isSequence(folded) ? [sequence] : []),
    ...(ownNames(policy.address).includes(folded) ? [ownName] : []),
  ];
};

const ownNames = (address: Email | undefined): ReadonlyArray<string> =>
  [serviceName, ...(address === undefined ? [] : [address, localPartOf(address)])].map(caseFold);

const notUnicode: Rule = { rule: "password-unicode", detail: "must be well-formed Unicode" };
const tooLong: Rule = { rule: "password-max-length", detail: `must have at most ${longestPassword} characters` };
const tooShort = (minimum: number): Rule => ({
  rule: "password-min-length",
  detail: `must have at least ${minimum} characters; several unrelated words make a good one`,
});
const common: Rule = {
  rule: "password-common",
  detail: "must not be a commonly used password, two of them put together or one repeated",
};
const sequence: Rule = {
  rule: "password-sequence",
  detail: "must not be a run of characters or of keys such as aaaa, 1234 or qwerty",
};
const ownName: Rule = {
  rule: "password-own-name",
  detail: "must not be the e-mail address, the part of it before the @, or the name of this service",
};
