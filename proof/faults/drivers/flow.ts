import { expect } from "chai";
import { memberOf } from "../../../test/e2e/support/answers.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { password, type Trial } from "../trial.ts";
import { brokenOnce, type Place, places, unnoticed } from "./functions.ts";

const creation: ReadonlyArray<Place> = [["create-user-record", "register"]];

/** After the check, before the write: what was checked is not reserved, and the next try finds the address free. */
export const crashAfterCheck = brokenOnce(["exit"], { as: ["internal-error"], at: creation });

/** DELETE is no step of a workflow: nobody delivers it twice but the client, and then it is 404. */
export const deliveredTwice = unnoticed(
  ["twice", "twice at once"],
  places.filter(([name]) => name !== "delete-user"),
);

/** The check says that a taken address is free: the write knows better. */
export const withoutCheck = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.sabotaged();
  const email = trial.address();
  const register = () => trial.ask(system, "POST", "/register", { json: { email, password } });
  const first = await register();
  trial.expectStatus(first, 201);
  system.sabotage.ask("check-existing-user", email, "free");
  trial.expectProblem(await register(), "email-taken");
  expect(system.sabotage.done("check-existing-user", email), "no check").to.equal(true);
  expect((await trial.ask(system, "GET", userPath(email))).json).to.deep.equal(first.json);
  await trial.expectRecovery(system, email);
};

/** Registers many at once, each with one step in a handler that was never used before: nobody gets another one's data. */
export const coldStarts = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.sabotaged();
  const steps = creation.concat([
    ["validate-user-input", "register"],
    ["check-existing-user", "register"],
  ]);
  await Promise.all(
    Array.from({ length: trial.quick ? 6 : 50 }, async (_, index) => {
      const email = trial.address();
      const [step = "get-user"] = steps[index % steps.length] ?? [];
      system.sabotage.ask(step, email, "fresh");
      const answer = await trial.ask(system, "POST", "/register", { json: { email, password, name: `cold ${index}` } });
      trial.expectStatus(answer, 201);
      expect(system.sabotage.done(step, email), "cold start").to.equal(true);
      expect([memberOf(answer, "email"), memberOf(answer, "name")]).to.deep.equal([email, `cold ${index}`]);
      system.sabotage.ask("get-user", email, "fresh");
      expect((await trial.ask(system, "GET", userPath(email))).json).to.deep.equal(answer.json);
    }),
  );
  await trial.expectRecovery(system, trial.address());
};
