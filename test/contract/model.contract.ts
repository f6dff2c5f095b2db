import { expect } from "chai";
import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { runModel } from "./model/run-model.ts";

/** Another one each time, unless MODEL_SEED repeats a run. */
const seed = Number(process.env["MODEL_SEED"] ?? Date.now() % 2 ** 31);

export const modelContract = (users: () => UserRepository): void => {
  it(`answers any commands in any order as the model does (MODEL_SEED=${seed})`, async function () {
    this.timeout(60_000);
    const { difference, commands } = await runModel(users, { seed, numRuns: 25 });
    expect(difference).to.equal(undefined);
    expect(commands).to.be.greaterThan(100);
  });
};
