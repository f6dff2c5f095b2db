import { either as E, option as O } from "fp-ts";
import {
  type StaleVersion,
  staleVersion,
  type UserNotFound,
  userNotFound,
  type WrongPassword,
  wrongPassword,
} from "../../domain/errors.ts";
import type { Replacement } from "../../domain/ports/user-repository.ts";
import type { User } from "../../domain/user.ts";
import type { StoredOperation } from "./views.ts";

/** Tells from the stored user why the condition of an update failed. The hash is not read: versions tell enough. */
export const whatBecameOf =
  ({ current, operation_id, expected_version, password_change }: Replacement) =>
  (stored: O.Option<StoredOperation>): E.Either<UserNotFound | StaleVersion | WrongPassword, User> => {
    if (O.isNone(stored) || stored.value.user.id !== current.id) return E.left(userNotFound);
    const { user, operation_id: lastOperation } = stored.value;
    if (lastOperation === operation_id) return E.right(user);
    const isAsExpected = expected_version === undefined || expected_version === user.version;
    if (password_change !== undefined && isAsExpected) return E.left(wrongPassword);
    if (expected_version !== undefined) return E.left(staleVersion);
    // Nothing but an earlier delivery of this operation can fail a condition on the id alone. It was done, and somebody
    // has written since: the answer shows the user as it is now.
    return E.right(user);
  };
