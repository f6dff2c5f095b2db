import { expect } from "chai";
import { campaigns } from "../../../proof/campaigns.ts";
import { type Play, plays } from "../../../proof/faults/plays.ts";
import { type FaultId, faultIds, rows } from "../../../proof/faults/rows.ts";

/** The ids that were ever given out; who takes a fault off the list takes it off here too, and says why in the commit. */
const given: ReadonlyArray<string> = [
  ...Array.from({ length: 40 }, (_, index) => `F${String(index + 1).padStart(2, "0")}`).filter(
    (id) => !["F12", "F37"].includes(id),
  ),
  ...Array.from({ length: 13 }, (_, index) => `A${String(index + 1).padStart(2, "0")}`),
];

const playOf = (id: FaultId): Play => plays[id];

describe("the list of faults", () => {
  it("has every id that was given out, once", () => {
    expect([...faultIds].toSorted()).to.deep.equal([...given].toSorted());
  });

  it("says of every fault what it is and where its expectation comes from", () => {
    for (const row of rows) expect(row.filter((text) => text.trim() === "")).to.deep.equal([]);
  });

  for (const id of faultIds)
    it(`plays ${id}, or says who does or why nobody can`, () => {
      const play = playOf(id);
      if ("cannot" in play) expect(play.cannot).to.have.length.of.at.least(20);
      else expect(play.sees).to.not.equal("");
      if ("here" in play) expect(play.here).to.not.deep.equal([]);
    });

  it("hands faults on to campaigns that there are", () => {
    const known = campaigns.map(({ name }) => name);
    for (const id of faultIds) {
      const play = playOf(id);
      const other = "campaign" in play ? play.campaign : "also" in play ? play.also : undefined;
      if (other !== undefined) expect(known, id).to.include(other);
    }
  });
});
