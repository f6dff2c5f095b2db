import { either as E, function as F, option as O, taskEither as TE } from "fp-ts";
import { inMemoryUserRepository } from "../../../adapters/in-memory/user-repository.ts";
import type { Email } from "../../../domain/email.ts";
import type { UserRepository } from "../../../domain/ports/user-repository.ts";
import type { User } from "../../../domain/user.ts";
import { anOperationId } from "../a-registration.ts";

type Bug = (good: UserRepository) => Partial<UserRepository>;

/** What the repository shows of an address, whatever the kind of answer. */
const shown = <A>(read: TE.TaskEither<unknown, O.Option<A>>): Promise<A | undefined> =>
  read().then((answer) => (E.isRight(answer) ? O.toUndefined(answer.right) : undefined));

/** Does something first that takes time, as a get before a put. */
const after =
  <L, A>(first: () => Promise<TE.TaskEither<L, A>>): TE.TaskEither<L, A> =>
  () =>
    first().then((next) => next());

/** Mistakes that a repository could make; each breaks one sentence of the port. */
export const seededBugs: Readonly<Record<string, () => UserRepository>> = Object.fromEntries(
  Object.entries({
    "an update that forgets the expected version": ({ replace }) => ({
      replace: ({ current, profile, updated_at, operation_id, password_change }) =>
        replace({ current, profile, updated_at, operation_id, ...(password_change && { password_change }) }),
    }),
    "an update that counts its second delivery again": ({ replace }) => ({
      replace: (replacement) => replace({ ...replacement, operation_id: anOperationId() }),
    }),
    "an update that forgets the verified hash": ({ replace, findCredential }) => ({
      replace: (replacement) =>
        after(async () => {
          const stored = await shown(findCredential(replacement.current.email));
          const { password_change: change } = replacement;
          return replace({
            ...replacement,
            ...(change && stored && { password_change: { ...change, verified_hash: stored.password_hash } }),
          });
        }),
    }),
    "an update that keeps what the new profile has not": ({ replace, find }) => ({
      replace: (replacement) =>
        after(async () => {
          const { name } = (await shown(find(replacement.current.email))) ?? {};
          return replace({ ...replacement, profile: { ...(name !== undefined && { name }), ...replacement.profile } });
        }),
    }),
    "an update that writes to a newer account": ({ replace, find }) => ({
      replace: (replacement) =>
        after(async () => {
          const current = await shown(find(replacement.current.email));
          return replace({ ...replacement, current: current ?? replacement.current });
        }),
    }),
    "an update that answers what it was told, not what is": ({ replace }) => ({
      replace: (replacement) =>
        F.pipe(
          replace(replacement),
          TE.map((user): User => ({ ...user, email_verified: !user.email_verified })),
        ),
    }),
    "a registration that takes any other for its own": ({ insert, find }) => ({
      insert: (registration) =>
        F.pipe(
          insert(registration),
          TE.orElse((error) => after(async () => TE.fromNullable(error)(await shown(find(registration.user.email))))),
        ),
    }),
    "a registration that writes over another": ({ insert, remove, findRevision }) => ({
      insert: (registration) =>
        after(async () => {
          const { email } = registration.user;
          const stored = await shown(findRevision(email));
          if (stored !== undefined) await remove({ email, id: stored.id })();
          return insert(registration);
        }),
    }),
    "a removal of whoever is there": ({ remove, findRevision }) => ({
      remove: (removal) => after(async () => remove({ ...removal, ...(await shown(findRevision(removal.email))) })),
    }),
    "a removal that forgets the expected version": ({ remove }) => ({
      remove: ({ email, id }) => remove({ email, id }),
    }),
    "a removal that is good a second time": ({ remove }) => ({
      remove: (removal) =>
        F.pipe(
          remove(removal),
          TE.orElse((error) => (error._tag === "UserNotFound" ? TE.right(undefined) : TE.left(error))),
        ),
    }),
    "a read of the user before": ({ find }) => {
      const earlier = new Map<Email, User>();
      return {
        find: (email) =>
          F.pipe(
            find(email),
            TE.map((user) => {
              const before = O.fromNullable(earlier.get(email));
              if (O.isSome(user)) earlier.set(email, user.value);
              return O.isSome(user) && O.isSome(before) && before.value.id === user.value.id ? before : user;
            }),
          ),
      };
    },
  } satisfies Record<string, Bug>).map(([name, bug]: readonly [string, Bug]) => [
    name,
    () => {
      const good = inMemoryUserRepository();
      return { ...good, ...bug(good) };
    },
  ]),
);
