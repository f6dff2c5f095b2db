import { expect } from "chai";
import { firstVersion, Version } from "../../domain/version.ts";
import { outcomeOf } from "../support/codec-table.ts";

describe("Version", () => {
  it("starts at 1 and counts as far as numbers are exact", () => {
    for (const count of [firstVersion, 2, Number.MAX_SAFE_INTEGER]) expect(outcomeOf(Version, count)).to.equal(count);
  });

  for (const value of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "1", null])
    it(`refuses ${String(value)} as ${typeof value}`, () => {
      expect(outcomeOf(Version, value)).to.deep.equal([{ pointer: "", rule: "type", detail: "must be Version" }]);
    });
});
