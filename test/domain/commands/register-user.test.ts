import { expect } from "chai";
import { RegisterUser } from "../../../domain/commands/register-user.ts";
import { outcomeOf } from "../../support/codec-table.ts";
import { aPasswordHash, aRegisterUser } from "../../support/fixtures.ts";

describe("RegisterUser", () => {
  it("travels between the workflow's states as JSON, without what they add to it", () => {
    const command = aRegisterUser({ profile: { name: "Ada", attributes: { plan: "pro" } } });
    const travelled: unknown = JSON.parse(JSON.stringify({ ...RegisterUser.encode(command), request_id: "1" }));
    expect(outcomeOf(RegisterUser, travelled)).to.deep.equal(command);
  });

  it("takes no plain password for a hash, and names every wrong part", () => {
    expect(
      outcomeOf(RegisterUser, { email: "ada@example.org", profile: { name: 1 }, password_hash: "plain" }),
    ).to.deep.equal([
      { pointer: "/profile/name", rule: "type", detail: "must be a string" },
      { pointer: "/password_hash", rule: "password-hash", detail: "must be a PHC string of argon2id" },
      { pointer: "/registration_id", rule: "required", detail: "is required" },
      { pointer: "/fingerprint", rule: "required", detail: "is required" },
    ]);
    expect(outcomeOf(RegisterUser, aRegisterUser({ password_hash: aPasswordHash() }))).to.have.property("profile");
  });
});
