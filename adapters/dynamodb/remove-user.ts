import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { either as E, function as F, option as O, taskEither as TE } from "fp-ts";
import { type StaleVersion, staleVersion, type UserNotFound, userNotFound } from "../../domain/errors.ts";
import type { Removal, StoredRevision, UserRepository } from "../../domain/ports/user-repository.ts";
import { attempt } from "./attempt.ts";
import { namesOf, valuesOf } from "./names-of.ts";
import { readItem } from "./read-item.ts";
import { settled } from "./settled.ts";
import { type ConditionFailed, toWriteFailure } from "./to-write-failure.ts";
import type { UsersTable } from "./users-table.ts";
import { revisionView } from "./views.ts";

/** One conditional delete of this very account, at the expected version if there is one. */
export const removeUser = (table: UsersTable): UserRepository["remove"] => {
  const findRevision = readItem(table, revisionView);
  return (removal) => {
    const { email, id, expected_version: version } = removal;
    const expected = version === undefined ? { id } : { id, version };
    const command = new DeleteCommand({
      TableName: table.tableName,
      Key: { email },
      ConditionExpression: Object.keys(expected)
        .map((name) => `#${name} = :${name}`)
        .join(" AND "),
      ExpressionAttributeNames: namesOf(Object.keys(expected)),
      ExpressionAttributeValues: valuesOf(expected),
    });
    return F.pipe(
      attempt(table, (client, options) => client.send(command, options)),
      TE.mapLeft(toWriteFailure),
      TE.map(() => undefined),
      settled((failure) => F.pipe(findRevision(email), TE.flatMapEither(whoRemoved(removal, failure)))),
    );
  };
};

/**
 * Still there: at another version. Gone, and the SDK had sent the delete before: that one did it, and its answer was
 * lost. Gone otherwise: somebody else was faster.
 */
const whoRemoved =
  ({ id }: Removal, { attempts }: ConditionFailed) =>
  (stored: O.Option<StoredRevision>): E.Either<UserNotFound | StaleVersion, undefined> => {
    if (O.isSome(stored) && stored.value.id === id) return E.left(staleVersion);
    return attempts > 1 ? E.right(undefined) : E.left(userNotFound);
  };
