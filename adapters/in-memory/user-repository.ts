import { either as E, option as O, taskEither as TE } from "fp-ts";
import type { Email } from "../../domain/email.ts";
import {
  type EmailTaken,
  emailTaken,
  type IdempotencyKeyReused,
  idempotencyKeyReused,
  type StaleVersion,
  staleVersion,
  type UserNotFound,
  userNotFound,
  type WrongPassword,
  wrongPassword,
} from "../../domain/errors.ts";
import type { Registration, Removal, Replacement, UserRepository } from "../../domain/ports/user-repository.ts";
import type { User } from "../../domain/user.ts";
import type { Version } from "../../domain/version.ts";

type Row = Registration & { readonly operation_id?: string };

/** The reference implementation of the port: each method is one step that nothing can come between. */
export const inMemoryUserRepository = (): UserRepository => {
  const rows = new Map<Email, Row>();
  const find =
    <A>(view: (row: Row) => A) =>
    (email: Email) =>
      TE.fromIO(() => O.map(view)(O.fromNullable(rows.get(email))));

  return {
    insert: (registration) => step(() => insert(rows, registration)),
    find: find(({ user }) => user),
    findRegistration: find(({ user, registration_id, fingerprint }) => ({ user, registration_id, fingerprint })),
    findCredential: find(({ password_hash, registration_id }) => ({ password_hash, registration_id })),
    findRevision: find(({ user: { id, version } }) => ({ id, version })),
    replace: (replacement) => step(() => replace(rows, replacement)),
    remove: (removal) => step(() => remove(rows, removal)),
  };
};

const step = <E, A>(run: () => E.Either<E, A>): TE.TaskEither<E, A> => TE.fromIOEither(run);

type Rows = Map<Email, Row>;

const insert = (rows: Rows, registration: Registration): E.Either<EmailTaken | IdempotencyKeyReused, User> => {
  const row = rows.get(registration.user.email);
  if (row === undefined) {
    rows.set(registration.user.email, registration);
    return E.right(registration.user);
  }
  if (row.registration_id !== registration.registration_id) return E.left(emailTaken);
  return row.fingerprint === registration.fingerprint ? E.right(row.user) : E.left(idempotencyKeyReused);
};

const replace = (rows: Rows, replacement: Replacement): E.Either<UserNotFound | StaleVersion | WrongPassword, User> => {
  const { current, operation_id, expected_version, password_change } = replacement;
  const row = rows.get(current.email);
  if (row === undefined || row.user.id !== current.id) return E.left(userNotFound);
  if (row.operation_id === operation_id) return E.right(row.user);
  if (expected_version !== undefined && expected_version !== row.user.version) return E.left(staleVersion);
  if (password_change !== undefined && password_change.verified_hash !== row.password_hash)
    return E.left(wrongPassword);
  const user = replaced(row.user, replacement);
  const password_hash = password_change?.password_hash ?? row.password_hash;
  rows.set(current.email, { ...row, user, password_hash, operation_id });
  return E.right(user);
};

const replaced = (
  { id, email, email_verified, version, created_at }: User,
  { profile, updated_at }: Replacement,
): User => ({
  id,
  email,
  email_verified,
  ...profile,
  version: (version + 1) as Version,
  created_at,
  updated_at,
});

const remove = (
  rows: Rows,
  { email, id, expected_version }: Removal,
): E.Either<UserNotFound | StaleVersion, undefined> => {
  const row = rows.get(email);
  if (row?.user.id !== id) return E.left(userNotFound);
  if (expected_version !== undefined && expected_version !== row.user.version) return E.left(staleVersion);
  rows.delete(email);
  return E.right(undefined);
};
