import { expect } from "chai";
import { cutShort } from "../../proof/cut-short.ts";
import { table } from "../../proof/table.ts";
import { isMet, type Proof, report, verdict } from "../../proof/report.ts";

const target = { what: "histories | explained", target: "2", reached: "2", met: true };
const good = {
  name: "races",
  title: "One wins",
  seconds: 2.4,
  tried: 2,
  survived: 2,
  targets: [target],
  figures: { rounds: 20 },
  failures: [],
  cannot: ["two regions"],
};
const proof = (campaign: Partial<Proof["campaigns"][number]> = {}): Proof => ({
  date: "2026-11-23",
  seed: 7,
  form: "full",
  commit: "0123456789ab",
  machine: "a machine",
  campaigns: [{ ...good, ...campaign }],
});

describe("the proof", () => {
  it("is met when every target is, and nothing failed", () => {
    expect(isMet(proof())).to.equal(true);
    expect(isMet(proof({ targets: [target, { ...target, met: false }] }))).to.equal(false);
    expect(isMet(proof({ failures: ["seed 7: a mixture"] }))).to.equal(false);
  });

  it("is not met by a campaign that did not come to its end", () => {
    const { failures, ...rest } = cutShort(new Error("no such port"));
    expect(isMet(proof({ ...rest, failures: [] }))).to.equal(false);
    expect(failures.join()).to.include("no such port");
  });

  it("says on its page what was tried, reached and left to AWS, from which seed and commit", () => {
    const page = report(proof(), ["beside it"]);
    for (const text of [
      "seed 7",
      "0123456789ab",
      "a machine",
      "2026-11-23",
      "rounds: 20",
      "- two regions",
      "- beside it",
    ])
      expect(page).to.include(text);
    expect(page).to.include("| **races**: One wins | histories \\| explained | 2 | 2 | met |");
  });

  it("is a table in a terminal too", () => {
    expect(table(proof({ targets: [target, { ...target, reached: "1", met: false }] }))).to.deep.equal([
      "met     races  2  (2)  histories | explained",
      "MISSED  races  1  (2)  histories | explained",
    ]);
  });

  it("says first whether all is met", () => {
    expect(verdict(proof())).to.equal("All 1 targets are met, in 0 minutes.");
    expect(verdict(proof({ targets: [{ ...target, met: false }], failures: ["a", "b"] }))).to.include(
      "1 of 1 targets are missed**, and 2 failures",
    );
    expect(report(proof())).to.include("`npm run proof -- --seed 7`").and.to.include(verdict(proof()));
    expect(report({ ...proof(), form: "quick", only: ["races"] })).to.include("--seed 7 --quick --only races`");
  });

  it("shows a missed target as missed", () => {
    expect(report(proof({ targets: [{ ...target, reached: "1", met: false }] }))).to.include("| 2 | 1 | **missed** |");
  });
});
