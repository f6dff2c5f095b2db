import { expect } from "chai";
import { groups } from "../../../proof/input/groups.ts";
import { makeDraw } from "../../../proof/input/make-draw.ts";

describe("the groups of bad input", () => {
  const drawn = (seed: number, quick = true) =>
    groups.map(({ name, cases }) => {
      let count = 0;
      const people = { ada: `ada.${name}@example.com`, fresh: () => `fresh${(count += 1)}.${name}@example.com` };
      return cases(people, makeDraw({ seed, quick }));
    });

  it("draw the same cases from the same seed, and others from another", () => {
    expect(drawn(1)).to.deep.equal(drawn(1));
    expect(drawn(2)).to.not.deep.equal(drawn(1));
  });

  it("have many more cases in the full form", () => {
    const count = (quick: boolean) => drawn(1, quick).flat().length;
    expect(count(true)).to.be.greaterThan(400);
    expect(count(false)).to.be.greaterThan(8 * count(true));
  });

  it("do not let two groups meet", () => {
    const owners = drawn(3, false).map((cases) => new Set(cases.map(({ email }) => email)));
    const all = owners.flatMap((emails) => [...emails]);
    expect(new Set(all).size).to.equal(all.length);
  });
});
