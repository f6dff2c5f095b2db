import { either as E, option as O } from "fp-ts";
import type { Email } from "../../../domain/email.ts";
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
} from "../../../domain/errors.ts";
import type { Registration, Removal, Replacement } from "../../../domain/ports/user-repository.ts";
import type { User } from "../../../domain/user.ts";
import { replaced } from "../a-registration.ts";

type Account = Registration & { readonly last_operation?: string };

/** What the port promises, in the plainest words: nothing happens at the same time, and nothing is lost. */
export type Accounts = {
  readonly at: Map<Email, Account>;
  /** Everything that was ever delivered or shown, to be delivered again or to be stale. */
  readonly registrations: Registration[];
  readonly replacements: Replacement[];
  readonly shown: User[];
};

export const noAccounts = (): Accounts => ({ at: new Map(), registrations: [], replacements: [], shown: [] });

const shown = (accounts: Accounts, user: User): E.Either<never, User> => {
  accounts.shown.push(user);
  return E.right(user);
};

export const inserted = (
  accounts: Accounts,
  registration: Registration,
): E.Either<EmailTaken | IdempotencyKeyReused, User> => {
  accounts.registrations.push(registration);
  const { email } = registration.user;
  const account = accounts.at.get(email);
  if (account === undefined) {
    accounts.at.set(email, registration);
    return shown(accounts, registration.user);
  }
  if (account.registration_id !== registration.registration_id) return E.left(emailTaken);
  return account.fingerprint === registration.fingerprint
    ? shown(accounts, account.user)
    : E.left(idempotencyKeyReused);
};

export const replacedIn = (
  accounts: Accounts,
  replacement: Replacement,
): E.Either<UserNotFound | StaleVersion | WrongPassword, User> => {
  accounts.replacements.push(replacement);
  const { current, operation_id, expected_version, password_change } = replacement;
  const account = accounts.at.get(current.email);
  if (account?.user.id !== current.id) return E.left(userNotFound);
  if (account.last_operation === operation_id) return shown(accounts, account.user);
  if (expected_version !== undefined && account.user.version !== expected_version) return E.left(staleVersion);
  if (password_change !== undefined && account.password_hash !== password_change.verified_hash)
    return E.left(wrongPassword);
  const user = replaced(account.user, replacement, account.user.version + 1);
  const password_hash = password_change?.password_hash ?? account.password_hash;
  accounts.at.set(current.email, { ...account, user, password_hash, last_operation: operation_id });
  return shown(accounts, user);
};

export const removedFrom = (
  accounts: Accounts,
  { email, id, expected_version }: Removal,
): E.Either<UserNotFound | StaleVersion, undefined> => {
  const account = accounts.at.get(email);
  if (account?.user.id !== id) return E.left(userNotFound);
  if (expected_version !== undefined && account.user.version !== expected_version) return E.left(staleVersion);
  accounts.at.delete(email);
  return E.right(undefined);
};

/** What each of the four reads must show. */
export const readsOf = (accounts: Accounts, email: Email): ReadonlyArray<E.Either<never, O.Option<unknown>>> => {
  const account = O.fromNullable(accounts.at.get(email));
  const view = <A>(of: (account: Account) => A) => E.right(O.map(of)(account));
  return [
    view(({ user }) => user),
    view(({ user, registration_id, fingerprint }) => ({ user, registration_id, fingerprint })),
    view(({ password_hash, registration_id }) => ({ password_hash, registration_id })),
    view(({ user: { id, version } }) => ({ id, version })),
  ];
};
