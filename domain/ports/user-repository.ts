import type { option as O, taskEither as TE } from "fp-ts";
import type { Email } from "../email.ts";
import type { EmailTaken, Fault, IdempotencyKeyReused, StaleVersion, UserNotFound, WrongPassword } from "../errors.ts";
import type { PasswordHash } from "../password-hash.ts";
import type { Profile } from "../profile.ts";
import type { Timestamp } from "../timestamp.ts";
import type { UserId } from "../user-id.ts";
import type { User } from "../user.ts";
import type { Version } from "../version.ts";

/** A new user with what only the store keeps beside it. */
export type Registration = {
  readonly user: User;
  readonly password_hash: PasswordHash;
  /** Operation id: `key:` + the client's idempotency key, or `req:` + the gateway's request id. */
  readonly registration_id: string;
  /** Digest of the payload without the password: tells a replay from a reused key. */
  readonly fingerprint: string;
};

/** What a replayed registration is compared with. */
export type StoredRegistration = Pick<Registration, "user" | "registration_id" | "fingerprint">;
/** The only view that shows the hash. */
export type StoredCredential = Pick<Registration, "password_hash" | "registration_id">;
/** Which account, and at which version. */
export type StoredRevision = { readonly id: UserId; readonly version: Version };

/** Replaces the whole profile of one account and adds 1 to its version. */
export type Replacement = {
  /** The user as the workflow read it; its `id` is always part of the condition. */
  readonly current: User;
  readonly profile: Profile;
  readonly updated_at: Timestamp;
  readonly operation_id: string;
  /** Present when the client expects this very version. */
  readonly expected_version?: Version;
  /** Present when the password changes: the hash that was verified is part of the condition. */
  readonly password_change?: { readonly verified_hash: PasswordHash; readonly password_hash: PasswordHash };
};

export type Removal = {
  readonly email: Email;
  readonly id: UserId;
  readonly expected_version?: Version;
};

/**
 * The users. Reads see every acknowledged write; each write is one atomic conditional step on one item,
 * and a write that is delivered twice (same operation id) answers as it did the first time.
 */
export interface UserRepository {
  /** Adds a user at a free address; answers the stored user (of the first delivery, when repeated). */
  readonly insert: (registration: Registration) => TE.TaskEither<EmailTaken | IdempotencyKeyReused | Fault, User>;
  readonly find: (email: Email) => TE.TaskEither<Fault, O.Option<User>>;
  readonly findRegistration: (email: Email) => TE.TaskEither<Fault, O.Option<StoredRegistration>>;
  readonly findCredential: (email: Email) => TE.TaskEither<Fault, O.Option<StoredCredential>>;
  readonly findRevision: (email: Email) => TE.TaskEither<Fault, O.Option<StoredRevision>>;
  /** Never resurrects a deleted user nor touches a newer account at the same address. */
  readonly replace: (
    replacement: Replacement,
  ) => TE.TaskEither<UserNotFound | StaleVersion | WrongPassword | Fault, User>;
  readonly remove: (removal: Removal) => TE.TaskEither<UserNotFound | StaleVersion | Fault, void>;
}

/** What a use case asks for: only the methods it needs. */
export type HasUsers<M extends keyof UserRepository> = { readonly users: Pick<UserRepository, M> };
