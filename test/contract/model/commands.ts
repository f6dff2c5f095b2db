import * as fc from "fast-check";
import { expect } from "chai";
import type { Email } from "../../../domain/email.ts";
import type { UserRepository } from "../../../domain/ports/user-repository.ts";
import { profileFields } from "../../support/arbitraries.ts";
import { aHash, anOperationId, aRegistration, aRemoval, aReplacement, version } from "../a-registration.ts";
import { type Accounts, inserted, readsOf, removedFrom, replacedIn } from "./accounts.ts";

/** The repository under test, and the addresses of this run: a store may hold others. */
export type Real = { readonly users: UserRepository; readonly emails: readonly [Email, ...Email[]] };

type Command = fc.AsyncCommand<Accounts, Real>;

const pick = <A>(list: ReadonlyArray<A>, index: number): A => {
  const picked = list[index % list.length];
  if (picked === undefined) throw new Error("there is nothing to pick from");
  return picked;
};

const always = () => true;
const which = fc.nat({ max: 1000 });

/** A registration: new, the delivery of an earlier one again, or an earlier one's id with another payload. */
const insert: fc.Arbitrary<Command> = fc
  .record({ how: fc.constantFrom("new", "again", "exactly again", "other payload"), which, says: profileFields })
  .map(({ how, which: index, says }) => ({
    check: ({ registrations }) => how === "new" || registrations.length > 0,
    run: async (accounts, { users, emails }) => {
      const earlier = how === "new" ? undefined : pick(accounts.registrations, index);
      const { registration_id, fingerprint, user } = earlier ?? aRegistration({ email: pick(emails, index), says });
      const again = aRegistration({ email: user.email, says, registration_id });
      const registration =
        how === "exactly again" ? earlier : how === "other payload" ? again : { ...again, fingerprint };
      if (registration === undefined) throw new Error("there is no earlier registration");
      expect(await users.insert(registration)()).to.deep.equal(inserted(accounts, registration));
    },
    toString: () => `insert(${how}, ${index})`,
  }));

const expectation = fc.constantFrom("nothing", "this version", "the version shown", "another version");

/** Part of a write: the version that it expects. */
const expected = (accounts: Accounts, user: { readonly email: Email; readonly version: number }, what: string) => {
  const now = accounts.at.get(user.email)?.user.version ?? 1;
  if (what === "nothing") return {};
  return {
    expected_version: version(what === "this version" ? now : what === "another version" ? now + 1 : user.version),
  };
};

/** A replacement: of a user as it is or was once shown, with and without a version and a password; or one again. */
const replace: fc.Arbitrary<Command> = fc
  .record({
    again: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    which,
    says: profileFields,
    expects: expectation,
    password: fc.constantFrom("kept", "kept", "changed", "changed from another"),
  })
  .map(({ again, which: index, says, expects, password }) => ({
    check: ({ shown, replacements }) => (again ? replacements : shown).length > 0,
    run: async (accounts, { users }) => {
      // The newest one mostly: most rules are about it.
      const back = index % 3 === 0 ? index % accounts.shown.length : 0;
      const current = again ? undefined : pick(accounts.shown, accounts.shown.length - 1 - back);
      const hash = current && accounts.at.get(current.email)?.password_hash;
      const verified_hash = password === "changed" ? (hash ?? aHash()) : aHash();
      const replacement = current
        ? aReplacement(current, {
            says,
            operation_id: anOperationId(),
            ...expected(accounts, current, expects),
            ...(password !== "kept" && { password_change: { verified_hash, password_hash: aHash() } }),
          })
        : pick(accounts.replacements, index);
      expect(await users.replace(replacement)()).to.deep.equal(replacedIn(accounts, replacement));
    },
    toString: () =>
      again ? `replace(again, ${index})` : `replace(${index}, expects ${expects}, password ${password})`,
  }));

const remove: fc.Arbitrary<Command> = fc.record({ which, expects: expectation }).map(({ which: index, expects }) => ({
  check: ({ shown }) => shown.length > 0,
  run: async (accounts, { users }) => {
    const user = pick(accounts.shown, index);
    const removal = aRemoval(user, expected(accounts, user, expects));
    expect(await users.remove(removal)()).to.deep.equal(removedFrom(accounts, removal));
  },
  toString: () => `remove(${index}, expects ${expects})`,
}));

/** All four reads of an address. */
export const readAll = async (accounts: Accounts, users: UserRepository, email: Email): Promise<void> => {
  const { find, findRegistration, findCredential, findRevision } = users;
  const answers = await Promise.all(
    [find, findRegistration, findCredential, findRevision].map((read) => read(email)()),
  );
  expect(answers).to.deep.equal(readsOf(accounts, email));
};

const read: fc.Arbitrary<Command> = which.map((index) => ({
  check: always,
  run: (accounts, { users, emails }) => readAll(accounts, users, pick(emails, index)),
  toString: () => `read(${index})`,
}));

/** Any commands in any order; a third of them replace, because most rules are about that. */
export const commands = fc.commands<Accounts, Real, false>([insert, replace, replace, remove, read], {
  maxCommands: 30,
  size: "max",
});
