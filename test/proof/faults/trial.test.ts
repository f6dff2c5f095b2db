import { expect } from "chai";
import { makeStage } from "../../../proof/faults/stage.ts";
import { makeTrial, type Tally } from "../../../proof/faults/trial.ts";
import type { Answer } from "../../e2e/support/client.ts";

const answering = (status: number) => ({
  call: (): Promise<Answer> => Promise.resolve({ status, headers: {}, text: "x", json: undefined }),
});

describe("a trial of a fault", () => {
  let tally: Tally;
  const aTrial = (quick = true) => {
    tally = { requests: 0, recoveries: 0, unexplained: new Set() };
    return makeTrial("F01", { stage: makeStage({ quick }), quick, choose: () => 1, tally });
  };

  it("remembers every 5xx that nobody expected", async () => {
    const trial = aTrial();
    await trial.ask(answering(500), "GET", "/");
    await trial.ask(answering(404), "GET", "/");
    expect([tally.requests, tally.unexplained.size]).to.deep.equal([2, 1]);
  });

  it("forgets one that was expected", async () => {
    const trial = aTrial();
    trial.expectStatus(await trial.ask(answering(503), "GET", "/"), 503);
    expect(tally.unexplained.size).to.equal(0);
  });

  it("fails on a status that was not expected, and on a 5xx that is no problem document", async () => {
    const trial = aTrial();
    const answer = await trial.ask(answering(503), "GET", "/");
    expect(() => trial.expectStatus(answer, 200)).to.throw(/503/);
    expect(() => trial.expectProblem(answer, "unavailable")).to.throw();
    expect(tally.unexplained.size).to.equal(1);
  });

  it("plays one of several ways in the quick form, all of them in the full one", () => {
    expect(aTrial().some(["a", "b", "c"])).to.deep.equal(["b"]);
    expect(aTrial(false).some(["a", "b", "c"])).to.deep.equal(["a", "b", "c"]);
  });

  it("has an address of its own each time", () => {
    const trial = aTrial();
    expect(trial.address()).to.not.equal(trial.address());
  });
});
