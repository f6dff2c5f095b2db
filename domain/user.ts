import * as t from "io-ts";
import { Email } from "./email.ts";
import { type Profile, profileFields } from "./profile.ts";
import { Timestamp } from "./timestamp.ts";
import { UserId } from "./user-id.ts";
import { firstVersion, Version } from "./version.ts";

/**
 * A registered user as clients see it; fields are OIDC standard claims, flat.
 * Decoding drops unknown members: rows and events carry more than the user.
 */
export const User = t.exact(
  t.intersection([
    t.type({ id: UserId, email: Email, email_verified: t.boolean }),
    t.partial(profileFields),
    t.type({ version: Version, created_at: Timestamp, updated_at: Timestamp }),
  ]),
  "User",
);
export type User = Readonly<t.TypeOf<typeof User>>;

/** The part of a user, or of what a client sent, that a PUT replaces. */
export const profileOf = (fields: Profile): Profile => ProfilePart.encode(fields);

const ProfilePart = t.exact(t.partial(profileFields));

/** A user at version 1 whose address nobody has verified yet. */
export const newUser = (spec: {
  readonly id: UserId;
  readonly email: Email;
  readonly profile: Profile;
  readonly registered_at: Timestamp;
}): User => ({
  id: spec.id,
  email: spec.email,
  email_verified: false,
  ...spec.profile,
  version: firstVersion,
  created_at: spec.registered_at,
  updated_at: spec.registered_at,
});
