import { expect } from "chai";
import { halfWritten } from "../../../proof/faults/half-written.ts";
import { itemOf } from "../../../adapters/dynamodb/item-of.ts";
import { aRegistration } from "../../contract/a-registration.ts";

const whole = {
  id: "01a2055a-b6e5-7530-91bd-4a264e805863",
  email: "ada@example.com",
  email_verified: false,
  name: "Ada",
  version: 1,
  created_at: "2026-11-22T22:22:40.869Z",
  updated_at: "2026-11-22T22:22:40.869Z",
  password_hash: `$argon2id$v=19$m=19456,t=2,p=1$${"a".repeat(22)}$${"b".repeat(43)}`,
  registration_id: "req:1",
  fingerprint: "f".repeat(43),
  schema_version: 1,
};

describe("halfWritten", () => {
  it("has nothing to say of a whole item", () => {
    expect(halfWritten(whole)).to.deep.equal([]);
    expect(halfWritten({ ...whole, version: 2, operation_id: "req:2" })).to.deep.equal([]);
  });

  it("knows every member that the code writes", () => {
    const complaints = halfWritten(itemOf(aRegistration()));
    expect(complaints.filter((complaint) => complaint.includes("does not belong"))).to.deep.equal([]);
  });

  for (const [name, item] of Object.entries({
    "a missing hash": { ...whole, password_hash: undefined },
    "a weaker hash": { ...whole, password_hash: whole.password_hash.replace("19456", "1024") },
    "a password in place of its hash": { ...whole, password_hash: "mulberry lantern quartz 9" },
    "a member that nobody wrote": { ...whole, password: "x" },
    "a version that is text": { ...whole, version: "1" },
    "a change before the beginning": { ...whole, updated_at: "2025-11-22T22:22:40.869Z" },
    "a version without its operation": { ...whole, version: 2 },
    "an operation without its version": { ...whole, operation_id: "req:2" },
    "an address in capitals": { ...whole, email: "Ada@example.com" },
  }))
    it(`tells of ${name}`, () => {
      expect(halfWritten(item)).to.have.length(1);
    });

  it("tells of all that an UpdateItem without its condition would leave", () => {
    expect(
      halfWritten({ email: "ada@example.com", name: "Ada", version: 1, updated_at: whole.updated_at }),
    ).to.have.length(8);
  });
});
