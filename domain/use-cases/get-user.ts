import { function as F, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import type { Email } from "../email.ts";
import { type Fault, type UserNotFound, userNotFound } from "../errors.ts";
import type { HasUsers } from "../ports/user-repository.ts";
import type { User } from "../user.ts";

/** Finds the user with this address, as of the last acknowledged write. */
export const getUser =
  (email: Email): RTE.ReaderTaskEither<HasUsers<"find">, UserNotFound | Fault, User> =>
  ({ users }) =>
    F.pipe(users.find(email), TE.flatMap(TE.fromOption(() => userNotFound)));
