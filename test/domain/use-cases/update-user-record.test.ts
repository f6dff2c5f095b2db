import { expect } from "chai";
import { either as E, taskEither as TE } from "fp-ts";
import { UpdateUser } from "../../../domain/commands/update-user.ts";
import { staleVersion, unavailable, userNotFound, wrongPassword } from "../../../domain/errors.ts";
import type { Replacement } from "../../../domain/ports/user-repository.ts";
import { revisionOf } from "../../../domain/revision.ts";
import { updateUserRecord } from "../../../domain/use-cases/update-user-record.ts";
import { aPasswordHash, aUser, decoded } from "../../support/fixtures.ts";
import { shouldNotBeCalled } from "../../support/should-not-be-called.ts";

const current = aUser({ version: 4, updated_at: "2026-01-31T12:00:00.000Z" });
const updated = aUser();
const profile = { name: "Countess" };
const password_change = { verified_hash: aPasswordHash("b2xk"), password_hash: aPasswordHash("bmV3") };
const aCommand = (overrides: object = {}) =>
  decoded(UpdateUser, { email: current.email, profile, operation_id: "req:1", ...overrides });
const later = () => new Date("2026-02-01T12:00:00.000Z");
const untouched = { users: { replace: shouldNotBeCalled }, now: shouldNotBeCalled };

/** Runs the command and answers what the store was asked for. */
const replacementOf = async (command: UpdateUser, now = later): Promise<ReadonlyArray<Replacement>> => {
  const replacements: Array<Replacement> = [];
  const replace = (replacement: Replacement) => (replacements.push(replacement), TE.right(updated));
  expect(await updateUserRecord(command, current)({ users: { replace }, now })()).to.deep.equal(E.right(updated));
  return replacements;
};
const least = { current, profile, updated_at: "2026-02-01T12:00:00.000Z", operation_id: "req:1" };

describe("updateUserRecord", () => {
  it("replaces the profile of the user that was read, at whatever version", async () => {
    expect(await replacementOf(aCommand())).to.deep.equal([least]);
    expect(await replacementOf(aCommand({ expected_revisions: "*" }))).to.deep.equal([least]);
  });

  it("makes the expected version a condition of the write", async () => {
    expect(await replacementOf(aCommand({ expected_revisions: ["x", revisionOf(current)] }))).to.deep.equal([
      { ...least, expected_version: 4 },
    ]);
  });

  it("makes the verified hash a condition of the write", async () => {
    expect(await replacementOf(aCommand({ password_change }))).to.deep.equal([{ ...least, password_change }]);
  });

  it("does not go back in time with the clock", async () => {
    const earlier = () => new Date("2026-01-30T12:00:00.000Z");
    expect(await replacementOf(aCommand(), earlier)).to.deep.equal([{ ...least, updated_at: current.updated_at }]);
  });

  for (const expected_revisions of [[], [`${current.id}-3`], [revisionOf(aUser({ version: 4 }))]])
    it(`says StaleVersion and writes nothing when ${JSON.stringify(expected_revisions)} is expected`, async () => {
      const command = aCommand({ expected_revisions });
      expect(await updateUserRecord(command, current)(untouched)()).to.deep.equal(E.left(staleVersion));
    });

  it("says UserNotFound when nobody was there whose password could be verified", async () => {
    const command = aCommand({ password_change: "no-such-user", expected_revisions: [] });
    expect(await updateUserRecord(command, current)(untouched)()).to.deep.equal(E.left(userNotFound));
  });

  it("passes on what the store answers", async () => {
    for (const answer of [userNotFound, staleVersion, wrongPassword, unavailable("down")]) {
      const env = { users: { replace: () => TE.left(answer) }, now: later };
      expect(await updateUserRecord(aCommand(), current)(env)()).to.deep.equal(E.left(answer));
    }
  });
});
