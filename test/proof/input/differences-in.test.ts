import { expect } from "chai";
import { differencesIn } from "../../../proof/input/differences-in.ts";

describe("differencesIn", () => {
  const ada = { email: "ada@example.com", name: "Ada" };
  const kept = { ...ada, password_hash: "h", registration_id: "r", fingerprint: "f", schema_version: 1 };

  it("finds nothing where every item is what was promised, whatever the store keeps beside it", () => {
    expect(differencesIn([kept], [ada])).to.deep.equal([]);
  });

  it("finds what is lost, what is another, and what nobody acknowledged", () => {
    expect(differencesIn([], [ada])).to.deep.equal(["ada@example.com is lost"]);
    expect(differencesIn([{ ...kept, name: "ada" }], [ada])).to.deep.equal([
      "ada@example.com is another than was acknowledged",
    ]);
    expect(differencesIn([{ ...kept, role: "admin" }], [ada])).to.have.length(1);
    expect(differencesIn([kept], [])).to.deep.equal(["ada@example.com was never acknowledged"]);
  });
});
