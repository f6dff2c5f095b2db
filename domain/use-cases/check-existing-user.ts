import { either as E, function as F, option as O, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import type { RegisterUser } from "../commands/register-user.ts";
import { type EmailTaken, emailTaken, type Fault, type IdempotencyKeyReused, idempotencyKeyReused } from "../errors.ts";
import type { HasUsers, StoredRegistration } from "../ports/user-repository.ts";
import type { User } from "../user.ts";

type CheckExistingUser = Pick<RegisterUser, "email" | "registration_id" | "fingerprint">;

/**
 * An early, friendly answer; the write decides. None: the address is free.
 * Some: this registration was made before, and this is its user as it is now.
 */
export const checkExistingUser =
  (
    command: CheckExistingUser,
  ): RTE.ReaderTaskEither<HasUsers<"findRegistration">, EmailTaken | IdempotencyKeyReused | Fault, O.Option<User>> =>
  ({ users }) =>
    F.pipe(users.findRegistration(command.email), TE.flatMapEither(O.traverse(E.Applicative)(replayOf(command))));

const replayOf =
  (command: CheckExistingUser) =>
  (stored: StoredRegistration): E.Either<EmailTaken | IdempotencyKeyReused, User> =>
    stored.registration_id !== command.registration_id
      ? E.left(emailTaken)
      : stored.fingerprint !== command.fingerprint
        ? E.left(idempotencyKeyReused)
        : E.right(stored.user);
