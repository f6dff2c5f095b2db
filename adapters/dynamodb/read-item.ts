import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { either as E, function as F, option as O, taskEither as TE } from "fp-ts";
import type { Email } from "../../domain/email.ts";
import type { Fault } from "../../domain/errors.ts";
import { attempt } from "./attempt.ts";
import { decodeItem } from "./decode-item.ts";
import { namesOf } from "./names-of.ts";
import { toFault } from "./to-fault.ts";
import type { UsersTable } from "./users-table.ts";
import type { View } from "./views.ts";

/** Reads the attributes of one view, strongly consistent: it sees every acknowledged write. */
export const readItem =
  <A>(table: UsersTable, { attributes, decode }: View<A>) =>
  (email: Email): TE.TaskEither<Fault, O.Option<A>> => {
    const names = namesOf(attributes);
    const command = new GetCommand({
      TableName: table.tableName,
      Key: { email },
      ConsistentRead: true,
      ProjectionExpression: Object.keys(names).join(", "),
      ExpressionAttributeNames: names,
    });
    return F.pipe(
      attempt(table, (client, options) => client.send(command, options)),
      TE.mapLeft(toFault),
      TE.flatMapEither(({ Item }) => F.pipe(O.fromNullable(Item), O.traverse(E.Applicative)(decodeItem(decode)))),
    );
  };
