import type * as t from "io-ts";
import { codePoints } from "./validation/code-points.ts";
import { refinedString } from "./validation/refined-string.ts";

interface CandidatePasswordBrand {
  readonly CandidatePassword: unique symbol;
}
interface PasswordBrand {
  readonly Password: unique symbol;
}

/** In code points after NFC; never truncated. */
export const longestPassword = 256;

/**
 * No text that NFC shortens to 256 code points is longer: NFC removes at most three quarters of the code units
 * (UAX 15, table of expansion factors), and a code point has at most two.
 */
const longestSent = longestPassword * 2 * 4;

/** The form in which passwords are counted, compared and hashed (SP 800-63B-4 §3.1.1.2). */
export const normalised = (sent: string): string => sent.normalize("NFC");

/** Cheap first: the time to normalise grows faster than the text. */
export const fitsPassword = (sent: string): boolean =>
  sent.length <= longestSent && codePoints(normalised(sent)) <= longestPassword;

/** A password to verify: what could ever have been accepted, whatever the policy says today. */
export const CandidatePassword = refinedString<CandidatePasswordBrand>({
  name: "CandidatePassword",
  rule: "password",
  detail: `must be the present password: 1 to ${longestPassword} characters of well-formed Unicode`,
  holds: (sent) => sent.isWellFormed() && sent !== "" && fitsPassword(sent),
  canonical: normalised,
});
export type CandidatePassword = t.TypeOf<typeof CandidatePassword>;

/** A new password that the policy accepted; see `newPassword`. */
export type Password = t.Branded<CandidatePassword, PasswordBrand>;
