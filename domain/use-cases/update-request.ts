import { either as E, function as F } from "fp-ts";
import * as t from "io-ts";
import { Email } from "../email.ts";
import type { Violation } from "../errors.ts";
import { newPassword, type PasswordPolicy } from "../password-policy/new-password.ts";
import { CandidatePassword } from "../password.ts";
import { profileFields } from "../profile.ts";
import { brokenRule } from "../validation/broken-rule.ts";
import { closedObject } from "../validation/closed-object.ts";
import { isObject } from "../validation/is-object.ts";
import { validate } from "../validation/parse.ts";
import { validated, type Validated } from "../validation/validated.ts";

/** The user's address does not change; a client may repeat it in any spelling. */
const sameAddress = (address: Email | undefined): t.Type<Email> => {
  const isSame = (email: Email) => address === undefined || email === address;
  return new t.Type(
    "SameAddress",
    (value): value is Email => Email.is(value) && isSame(value),
    (value, context) =>
      F.pipe(
        Email.validate(value, context),
        E.filterOrElseW(isSame, () => [brokenRule(value, context)(anotherAddress)]),
      ),
    F.identity,
  );
};

const anotherAddress = { rule: "same-address", detail: "must be the address in the path, or absent" };

/** Members of a user that a client may send back as it read them; they change nothing. */
const ignored = {
  id: t.unknown,
  email_verified: t.unknown,
  version: t.unknown,
  created_at: t.unknown,
  updated_at: t.unknown,
};

const codec = (policy: PasswordPolicy) =>
  closedObject(
    "Update",
    {},
    {
      ...profileFields,
      password: newPassword(policy),
      current_password: CandidatePassword,
      email: sameAddress(policy.address),
      ...ignored,
    },
  );

export type UpdateRequest = t.TypeOf<ReturnType<typeof codec>>;

/** The body of an update of the user at the policy's address. */
export const updateRequest =
  (policy: PasswordPolicy) =>
  (body: unknown): Validated<UpdateRequest> =>
    F.pipe(
      validated({ request: validate(codec(policy))(body), passwords: bothPasswordsOrNone(body) }),
      E.map(({ request }) => request),
    );

const bothPasswordsOrNone = (body: unknown): Validated<unknown> => {
  const has = (member: string) => isObject(body) && Object.hasOwn(body, member);
  if (has("password") === has("current_password")) return E.right(body);
  return E.left([has("password") ? currentPasswordMissing : passwordMissing]);
};

const currentPasswordMissing: Violation = {
  pointer: "/current_password",
  rule: "required",
  detail: "is required to change the password",
};
const passwordMissing: Violation = {
  pointer: "/password",
  rule: "required",
  detail: "is required with current_password: the new password",
};
