import { expect } from "chai";
import type { Violation } from "../../domain/errors.ts";
import fc from "fast-check";
import { Profile } from "../../domain/profile.ts";
import { profileFields } from "../support/arbitraries.ts";
import { keeps, outcomeOf } from "../support/codec-table.ts";

const full = {
  name: "Ada Lovelace",
  given_name: "Ada",
  family_name: "Lovelace",
  picture: "https://example.org/ada.png",
  locale: "en-GB",
  zoneinfo: "Europe/London",
  phone_number: "+442079460000",
  attributes: { plan: "pro", seats: 3, trial: false },
};

describe("Profile", () => {
  keeps(Profile, [{}, full, { zoneinfo: "Europe/London" }]);

  it("reports every field that breaks its rule, in the order of the input", () => {
    const violations = outcomeOf(Profile, {
      ...Object.fromEntries(Object.keys(full).map((field) => [field, null])),
      nickname: "ada",
    });
    expect(violations).to.have.length(9);
    expect((violations as ReadonlyArray<Violation>).map(({ pointer, rule }) => [pointer, rule])).to.deep.equal([
      ["/name", "type"],
      ["/given_name", "type"],
      ["/family_name", "type"],
      ["/picture", "type"],
      ["/locale", "type"],
      ["/zoneinfo", "type"],
      ["/phone_number", "type"],
      ["/attributes", "type"],
      ["/nickname", "unknown-member"],
    ]);
  });

  it("points into the attributes", () => {
    const violations = outcomeOf(Profile, { attributes: { "a/b": null, ok: 1 } });
    expect((violations as ReadonlyArray<Violation>).map(({ pointer }) => pointer)).to.deep.equal(["/attributes/a~1b"]);
  });

  it("keeps exactly what was sent, and what it became in JSON", () => {
    fc.assert(
      fc.property(profileFields, (sent) => {
        expect(outcomeOf(Profile, sent)).to.deep.equal(sent);
        expect(outcomeOf(Profile, JSON.parse(JSON.stringify(sent)))).to.deep.equal(sent);
      }),
    );
  });
});
