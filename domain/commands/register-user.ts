import * as t from "io-ts";
import { Email } from "../email.ts";
import { PasswordHash } from "../password-hash.ts";
import { Profile } from "../profile.ts";

/** A registration that keeps every rule; the password has become a hash. */
export const RegisterUser = t.strict(
  {
    email: Email,
    profile: Profile,
    password_hash: PasswordHash,
    /** `key:` + the client's idempotency key, or `req:` + the gateway's id of the request. */
    registration_id: t.string,
    /** Digest of the address and the profile, without the password. */
    fingerprint: t.string,
  },
  "RegisterUser",
);
export type RegisterUser = t.TypeOf<typeof RegisterUser>;
