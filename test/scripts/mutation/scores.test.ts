import { expect } from "chai";
import { fallenBelow, percent, scoresOf } from "../../../scripts/mutation/scores.ts";

const mutants = (...statuses: ReadonlyArray<string>) => ({ mutants: statuses.map((status) => ({ status })) });
const scores = scoresOf([
  {
    files: {
      "domain/email.ts": mutants("Killed", "Timeout", "Survived", "RuntimeError", "Ignored"),
      "domain/user.ts": mutants("NoCoverage"),
    },
  },
  { files: { "adapters/uuid-v7.ts": mutants("Killed", "Killed") } },
]);

describe("mutation scores", () => {
  it("are counted by folder and over all, without mutants on which no test ran", () => {
    expect(scores).to.deep.equal({
      domain: { noticed: 2, counted: 4 },
      adapters: { noticed: 2, counted: 2 },
      all: { noticed: 4, counted: 6 },
    });
  });

  it("are not rounded up", () => {
    expect(percent({ noticed: 2, counted: 3 })).to.equal(66.66);
  });

  it("may not fall below the ratchet, nor be left out", () => {
    expect(fallenBelow({ domain: 50, adapters: 100, all: 66.66 }, scores)).to.deep.equal([]);
    expect(fallenBelow({ domain: 50.01, lambdas: 1 }, scores)).to.deep.equal([
      "domain: 50 % of the changes noticed, at least 50.01 % wanted",
      "lambdas: nothing was measured",
    ]);
  });
});
