import { function as F, type readerTaskEither as RTE, taskEither as TE } from "fp-ts";
import type { Email } from "../email.ts";
import { type Fault, type StaleVersion, staleVersion, type UserNotFound, userNotFound } from "../errors.ts";
import type { HasUsers, StoredRevision } from "../ports/user-repository.ts";
import { type ExpectedRevisions, isExpected } from "../revision.ts";
import { expectedVersion } from "./expected-version.ts";

type DeleteUser = { readonly email: Email; readonly expected_revisions?: ExpectedRevisions };

/** Deletes the account that is at the address now, if it is at an expected revision; never a newer account. */
export const deleteUser =
  ({
    email,
    expected_revisions,
  }: DeleteUser): RTE.ReaderTaskEither<
    HasUsers<"findRevision" | "remove">,
    UserNotFound | StaleVersion | Fault,
    void
  > =>
  ({ users }) =>
    F.pipe(
      users.findRevision(email),
      TE.flatMap(TE.fromOption(() => userNotFound)),
      TE.filterOrElseW(
        (stored: StoredRevision) => expected_revisions === undefined || isExpected(expected_revisions, stored),
        () => staleVersion,
      ),
      TE.flatMap((stored) =>
        users.remove({ email, id: stored.id, ...expectedVersion(expected_revisions, stored.version) }),
      ),
    );
