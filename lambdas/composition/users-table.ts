import { dynamoClient } from "../../adapters/dynamodb/client.ts";
import { dynamoUserRepository } from "../../adapters/dynamodb/user-repository.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { readSettings, TableSettings } from "../runtime/settings.ts";

/** The users of this stack's table; made once per cold start. */
export const usersTable = (variables: unknown = process.env): UserRepository => {
  const { USERS_TABLE } = readSettings(TableSettings, variables);
  return dynamoUserRepository({ client: dynamoClient(), tableName: USERS_TABLE });
};
