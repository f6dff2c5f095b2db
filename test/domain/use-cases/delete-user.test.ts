import { expect } from "chai";
import { either as E, option as O, taskEither as TE } from "fp-ts";
import { staleVersion, unavailable, userNotFound } from "../../../domain/errors.ts";
import type { Removal, StoredRevision } from "../../../domain/ports/user-repository.ts";
import { revisionOf } from "../../../domain/revision.ts";
import { deleteUser } from "../../../domain/use-cases/delete-user.ts";
import { aUser } from "../../support/fixtures.ts";
import { shouldNotBeCalled } from "../../support/should-not-be-called.ts";

const ada = aUser({ version: 4 });
const { email, id, version } = ada;

const storeWith = (stored: O.Option<StoredRevision>) => {
  const removals: Array<Removal> = [];
  const remove = (removal: Removal) => TE.fromIO(() => void removals.push(removal));
  return { removals, users: { findRevision: () => TE.right(stored), remove } };
};

describe("deleteUser", () => {
  it("removes the account that is there, at whatever version", async () => {
    const { users, removals } = storeWith(O.some({ id, version }));
    expect(await deleteUser({ email })({ users })()).to.deep.equal(E.right(undefined));
    expect(removals).to.deep.equal([{ email, id }]);
  });

  it("is content with any version when any is expected", async () => {
    const { users, removals } = storeWith(O.some({ id, version }));
    expect(await deleteUser({ email, expected_revisions: "*" })({ users })()).to.deep.equal(E.right(undefined));
    expect(removals).to.deep.equal([{ email, id }]);
  });

  it("makes the expected version a condition of the write", async () => {
    const { users, removals } = storeWith(O.some({ id, version }));
    const expected_revisions = ["other-1", revisionOf(ada)];
    expect(await deleteUser({ email, expected_revisions })({ users })()).to.deep.equal(E.right(undefined));
    expect(removals).to.deep.equal([{ email, id, expected_version: 4 }]);
  });

  for (const expected_revisions of [[], [`${id}-3`], [revisionOf(aUser({ version: 4 }))]])
    it(`says StaleVersion and removes nothing when ${JSON.stringify(expected_revisions)} is expected`, async () => {
      const users = { findRevision: () => TE.right(O.some({ id, version })), remove: shouldNotBeCalled };
      expect(await deleteUser({ email, expected_revisions })({ users })()).to.deep.equal(E.left(staleVersion));
    });

  for (const expected of [{}, { expected_revisions: "*" as const }, { expected_revisions: [revisionOf(ada)] }])
    it(`says UserNotFound when nobody is there: ${JSON.stringify(expected)}`, async () => {
      const users = { findRevision: () => TE.right(O.none), remove: shouldNotBeCalled };
      expect(await deleteUser({ email, ...expected })({ users })()).to.deep.equal(E.left(userNotFound));
    });

  it("passes on what the store answers", async () => {
    for (const answer of [userNotFound, staleVersion, unavailable("down")]) {
      const users = { findRevision: () => TE.right(O.some({ id, version })), remove: () => TE.left(answer) };
      expect(await deleteUser({ email })({ users })()).to.deep.equal(E.left(answer));
    }
  });
});
