import * as t from "io-ts";
import { Email } from "../email.ts";
import { PasswordHash } from "../password-hash.ts";
import { Profile } from "../profile.ts";
import { ExpectedRevisions } from "../revision.ts";

/** The hash that `current_password` was verified against, and the one to write in its place. */
const PasswordChange = t.strict({ verified_hash: PasswordHash, password_hash: PasswordHash }, "PasswordChange");

/** An update that keeps every rule; passwords have become hashes. */
export const UpdateUser = t.exact(
  t.intersection([
    t.type({ email: Email, profile: Profile, operation_id: t.string }),
    t.partial({
      expected_revisions: ExpectedRevisions,
      /** `no-such-user`: at the time of the check nobody was registered whose password could be verified. */
      password_change: t.union([PasswordChange, t.literal("no-such-user")]),
    }),
  ]),
  "UpdateUser",
);
export type UpdateUser = t.TypeOf<typeof UpdateUser>;
