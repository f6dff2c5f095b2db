import { expect } from "chai";
import { UpdateUser } from "../../../domain/commands/update-user.ts";
import { outcomeOf } from "../../support/codec-table.ts";
import { aPasswordHash } from "../../support/fixtures.ts";

const least = { email: "ada@example.org", profile: {}, operation_id: "req:1" };
const change = { verified_hash: aPasswordHash("b2xk"), password_hash: aPasswordHash("bmV3") };

describe("UpdateUser", () => {
  for (const command of [
    least,
    { ...least, profile: { name: "Ada" }, expected_revisions: "*" },
    { ...least, expected_revisions: [] },
    { ...least, expected_revisions: ["a-1", "b-2"], password_change: change },
    { ...least, password_change: "no-such-user" },
  ])
    it(`travels between the workflow's states as JSON: ${Object.keys(command).join(", ")}`, () => {
      const travelled: unknown = JSON.parse(JSON.stringify({ ...command, request_id: "1" }));
      expect(outcomeOf(UpdateUser, travelled)).to.deep.equal(command);
    });

  it("names every wrong part once", () => {
    expect(
      outcomeOf(UpdateUser, { ...least, expected_revisions: [1, 2], password_change: { verified_hash: "x" } }),
    ).to.deep.equal([
      { pointer: "/expected_revisions", rule: "type", detail: "must be ExpectedRevisions" },
      {
        pointer: "/password_change",
        rule: "type",
        detail: 'must be (PasswordChange | "no-such-user")',
      },
    ]);
  });
});
