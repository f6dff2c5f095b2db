import { function as F, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import type { RegisterUser } from "../commands/register-user.ts";
import type { EmailTaken, Fault, IdempotencyKeyReused } from "../errors.ts";
import type { HasClock } from "../ports/clock.ts";
import type { HasIds } from "../ports/ids.ts";
import type { HasUsers } from "../ports/user-repository.ts";
import { timestamp } from "../timestamp.ts";
import { newUser, type User } from "../user.ts";

/** Adds the user with a new identity; the store decides who was first at the address. */
export const createUserRecord =
  ({
    email,
    profile,
    password_hash,
    registration_id,
    fingerprint,
  }: RegisterUser): RTE.ReaderTaskEither<
    HasUsers<"insert"> & HasClock & HasIds,
    EmailTaken | IdempotencyKeyReused | Fault,
    User
  > =>
  ({ users, now, nextUserId }) =>
    F.pipe(
      TE.fromIO(() => newUser({ id: nextUserId(), email, profile, registered_at: timestamp(now()) })),
      TE.flatMap((user) => users.insert({ user, password_hash, registration_id, fingerprint })),
    );
