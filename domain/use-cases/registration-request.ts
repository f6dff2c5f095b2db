import { option as O } from "fp-ts";
import type * as t from "io-ts";
import { Email } from "../email.ts";
import { newPassword, type PasswordPolicy } from "../password-policy/new-password.ts";
import { profileFields } from "../profile.ts";
import { closedObject } from "../validation/closed-object.ts";
import { isObject } from "../validation/is-object.ts";
import { validate } from "../validation/parse.ts";
import type { Validated } from "../validation/validated.ts";

const codec = (policy: PasswordPolicy) =>
  closedObject("Registration", { email: Email, password: newPassword(policy) }, profileFields);

export type RegistrationRequest = t.TypeOf<ReturnType<typeof codec>>;

/** The body of a registration; its own address is one of the things that its password must not be. */
export const registrationRequest =
  (policy: Omit<PasswordPolicy, "address">) =>
  (body: unknown): Validated<RegistrationRequest> =>
    validate(codec({ ...policy, address: addressIn(body) }))(body);

const addressIn = (body: unknown): Email | undefined =>
  isObject(body) ? O.toUndefined(O.fromEither(Email.decode(body["email"]))) : undefined;
