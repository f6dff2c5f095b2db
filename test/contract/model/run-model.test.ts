import { expect } from "chai";
import { inMemoryUserRepository } from "../../../adapters/in-memory/user-repository.ts";
import { runModel } from "./run-model.ts";
import { seededBugs } from "./seeded-bugs.ts";

describe("runModel", function () {
  this.timeout(30_000);

  it("finds nothing on the reference", async () => {
    const { difference, commands } = await runModel(inMemoryUserRepository, { seed: 1, numRuns: 60 });
    expect(difference).to.equal(undefined);
    expect(commands).to.be.greaterThan(300);
  });

  for (const [bug, make] of Object.entries(seededBugs))
    it(`finds ${bug}, and tells how to see it again`, async () => {
      const { difference } = await runModel(make, { seed: 1, numRuns: 200 });
      expect(difference)
        .to.match(/seed: 1\b/)
        .and.to.match(/insert\(new/)
        .and.to.match(/replayPath/);
    });
});
