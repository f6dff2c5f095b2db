import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type either as E, function as F, taskEither as TE } from "fp-ts";
import type { Defect } from "../../domain/errors.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { User } from "../../domain/user.ts";
import { attempt } from "./attempt.ts";
import { decodeItem } from "./decode-item.ts";
import { readItem } from "./read-item.ts";
import { replacementExpressions } from "./replacement-expressions.ts";
import { settled } from "./settled.ts";
import { toWriteFailure } from "./to-write-failure.ts";
import type { UsersTable } from "./users-table.ts";
import { operationView } from "./views.ts";
import { whatBecameOf } from "./what-became-of.ts";

/** One conditional update that replaces the whole profile and counts the version up. */
export const replaceUser = (table: UsersTable): UserRepository["replace"] => {
  const findOperation = readItem(table, operationView);
  return (replacement) => {
    const command = new UpdateCommand({
      TableName: table.tableName,
      Key: { email: replacement.current.email },
      ...replacementExpressions(replacement),
      // Never ALL_NEW: it would bring the password hash along.
      ReturnValues: "UPDATED_NEW",
    });
    return F.pipe(
      attempt(table, (client, options) => client.send(command, options)),
      TE.mapLeft(toWriteFailure),
      TE.flatMapEither(({ Attributes }) => merged(replacement.current, Attributes)),
      settled(() => F.pipe(findOperation(replacement.current.email), TE.flatMapEither(whatBecameOf(replacement)))),
    );
  };
};

/** What the update wrote, over the fields that no update touches, as get-user read them. */
const merged = ({ id, email, email_verified, created_at }: User, written: object | undefined): E.Either<Defect, User> =>
  decodeItem((item) => User.decode(item))({ id, email, email_verified, created_at, ...written });
