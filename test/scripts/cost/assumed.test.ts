import { expect } from "chai";
import { either as E } from "fp-ts";
import { assumed } from "../../../scripts/cost/assumed.ts";
import { assumptions } from "../../../scripts/cost/assumptions.ts";

describe("assumed", () => {
  it("takes the table's values unless a run sets them, and calls of single functions too", () => {
    const result = assumed(["tripMilliseconds=2", "reads:get-user=3", "hashes:a/b=1"]);
    if (E.isLeft(result)) throw new Error(result.left.join());
    expect(result.right).to.include({ tripMilliseconds: 2, "reads:get-user": 3, "hashes:a/b": 1 });
    expect(result.right.hashMilliseconds).to.equal(assumptions.hashMilliseconds.value);
  });

  it("names everything that it does not understand", () => {
    expect(assumed(["tripMiliseconds=2", "coldShare=much", "itemKilobytes=-1", "traceShare"])).to.deep.equal(
      E.left([
        'nothing is assumed by the name "tripMiliseconds"',
        '"coldShare" must be a number that is not negative',
        '"itemKilobytes" must be a number that is not negative',
        '"traceShare" must be a number that is not negative',
      ]),
    );
  });

  it("has a source for every value", () => {
    for (const { source, unit } of Object.values(assumptions)) {
      expect(source).to.have.length.greaterThan(10);
      expect(unit).not.to.equal("");
    }
  });
});
