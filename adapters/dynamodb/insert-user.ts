import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { either as E, function as F, option as O, taskEither as TE } from "fp-ts";
import { type EmailTaken, emailTaken, type IdempotencyKeyReused, idempotencyKeyReused } from "../../domain/errors.ts";
import type { Registration, StoredRegistration, UserRepository } from "../../domain/ports/user-repository.ts";
import type { User } from "../../domain/user.ts";
import { attempt } from "./attempt.ts";
import { itemOf } from "./item-of.ts";
import { namesOf } from "./names-of.ts";
import { readItem } from "./read-item.ts";
import { settled } from "./settled.ts";
import { toWriteFailure } from "./to-write-failure.ts";
import type { UsersTable } from "./users-table.ts";
import { registrationView } from "./views.ts";

/** One conditional write: of all registrations of an address, the store lets one through. */
export const insertUser = (table: UsersTable): UserRepository["insert"] => {
  const findRegistration = readItem(table, registrationView);
  return (registration) => {
    const command = new PutCommand({
      TableName: table.tableName,
      Item: itemOf(registration),
      ConditionExpression: "attribute_not_exists(#email)",
      ExpressionAttributeNames: namesOf(["email"]),
    });
    return F.pipe(
      attempt(table, (client, options) => client.send(command, options)),
      TE.mapLeft(toWriteFailure),
      TE.map(() => registration.user),
      settled(() => F.pipe(findRegistration(registration.user.email), TE.flatMapEither(whoseAddress(registration)))),
    );
  };
};

/** The address is taken: by this very registration, sent before, or by another one (which may be gone by now). */
const whoseAddress =
  ({ registration_id, fingerprint }: Registration) =>
  (stored: O.Option<StoredRegistration>): E.Either<EmailTaken | IdempotencyKeyReused, User> => {
    if (O.isNone(stored) || stored.value.registration_id !== registration_id) return E.left(emailTaken);
    return stored.value.fingerprint === fingerprint ? E.right(stored.value.user) : E.left(idempotencyKeyReused);
  };
