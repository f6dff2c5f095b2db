import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { insertUser } from "./insert-user.ts";
import { readItem } from "./read-item.ts";
import { removeUser } from "./remove-user.ts";
import { replaceUser } from "./replace-user.ts";
import type { UsersTable } from "./users-table.ts";
import { credentialView, registrationView, revisionView, userView } from "./views.ts";

/**
 * The users in one DynamoDB table: one item each, written by single conditional writes that carry their operation id,
 * read strongly consistent and without the password hash (all but `findCredential`).
 */
export const dynamoUserRepository = (table: UsersTable): UserRepository => ({
  insert: insertUser(table),
  find: readItem(table, userView),
  findRegistration: readItem(table, registrationView),
  findCredential: readItem(table, credentialView),
  findRevision: readItem(table, revisionView),
  replace: replaceUser(table),
  remove: removeUser(table),
});
