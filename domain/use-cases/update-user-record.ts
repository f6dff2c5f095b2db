import { function as F, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import type { UpdateUser } from "../commands/update-user.ts";
import {
  type Fault,
  type StaleVersion,
  staleVersion,
  type UserNotFound,
  userNotFound,
  type WrongPassword,
} from "../errors.ts";
import type { HasClock } from "../ports/clock.ts";
import type { HasUsers } from "../ports/user-repository.ts";
import { isExpected } from "../revision.ts";
import { later, timestamp } from "../timestamp.ts";
import type { User } from "../user.ts";
import { expectedVersion } from "./expected-version.ts";

/** Replaces the whole profile of the account that the workflow read, and its password if that was asked for. */
export const updateUserRecord =
  (
    { profile, operation_id, expected_revisions, password_change }: UpdateUser,
    current: User,
  ): RTE.ReaderTaskEither<HasUsers<"replace"> & HasClock, UserNotFound | StaleVersion | WrongPassword | Fault, User> =>
  ({ users, now }) => {
    // Nobody was registered when the password was looked up, so this update comes before whoever registered since.
    if (password_change === "no-such-user") return TE.left(userNotFound);
    if (expected_revisions !== undefined && !isExpected(expected_revisions, current)) return TE.left(staleVersion);
    return F.pipe(
      TE.fromIO(() => later(timestamp(now()), current.updated_at)),
      TE.flatMap((updated_at) =>
        users.replace({
          current,
          profile,
          updated_at,
          operation_id,
          ...expectedVersion(expected_revisions, current.version),
          ...(password_change === undefined ? {} : { password_change }),
        }),
      ),
    );
  };
