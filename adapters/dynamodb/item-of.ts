import type { Registration } from "../../domain/ports/user-repository.ts";
import { User } from "../../domain/user.ts";

/** Version of the items' layout, so that a later one can tell which items it still has to convert. */
export const schemaVersion = 1;

/** The item of a new user: the user's fields flat, with what only the store keeps beside them. */
export const itemOf = ({ user, ...origin }: Registration): Record<string, unknown> => ({
  ...User.encode(user),
  ...origin,
  schema_version: schemaVersion,
});
