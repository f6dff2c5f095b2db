import type * as t from "io-ts";
import { refinedString } from "./validation/refined-string.ts";

interface EmailBrand {
  readonly Email: unique symbol;
}

/** dot-atom of RFC 5322 §3.2.3 without `/`, which does not survive every hop of a path. */
const dotAtom = /^[A-Za-z0-9!#$%&'*+\-=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-=?^_`{|}~]+)*$/;
/** Letters, digits, hyphen, and no hyphen at the ends (RFC 1035 §2.3.1, RFC 1123 §2.1). */
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const topLevel = /^(?:[A-Za-z]+|[Xx][Nn]--[A-Za-z0-9-]+)$/;

const isLocalPart = (local: string): boolean => local.length <= 64 && dotAtom.test(local);

const isDomain = (domain: string): boolean => {
  const labels = domain.split(".");
  return (
    labels.length >= 2 && labels.every((l) => l.length <= 63 && label.test(l)) && topLevel.test(labels.at(-1) ?? "")
  );
};

const isAddress = (sent: string): boolean => {
  const at = sent.indexOf("@");
  return sent.length <= 254 && at > 0 && isLocalPart(sent.slice(0, at)) && isDomain(sent.slice(at + 1));
};

/**
 * An e-mail address in ASCII and lower case: one account per canonical form, `+tag` included.
 * Lengths: local part 64, label 63, whole 254 (RFC 5321 §4.5.3.1, RFC 3696 erratum 1690).
 */
export const Email = refinedString<EmailBrand>({
  name: "Email",
  rule: "email",
  detail: "must be an e-mail address in ASCII such as ada@example.org, without quotes, spaces or slashes",
  holds: isAddress,
  canonical: (accepted) => accepted.toLowerCase(),
});
export type Email = t.TypeOf<typeof Email>;

/** What stands before the @. */
export const localPartOf = (email: Email): string => email.slice(0, email.indexOf("@"));
