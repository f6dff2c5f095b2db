import { expect } from "chai";
import { kindOf, expectSeen, prepare } from "../four-requests.ts";
import { sabotaged } from "../sabotaged.ts";
import type { Trial } from "../trial.ts";

const places = [
  ["validate-user-input", "register"],
  ["create-user-record", "register"],
  ["get-user", "read"],
  ["delete-user", "remove"],
] as const;

/** The one place of a function is taken and so is the one in its queue: others are turned away, and told when to come. */
export const fullQueue = async (trial: Trial): Promise<void> => {
  const program = sabotaged(await trial.stage.program());
  await trial.stage.own({ program, sandboxes: 1, queueLimit: 1 }, async (system) => {
    for (const [name, kindName] of trial.some(places)) {
      const kind = kindOf(kindName);
      const emails = Array.from({ length: 5 }, () => trial.address());
      for (const email of emails) await prepare(trial, system, kind, email);
      const [first = "", ...others] = emails;
      system.sabotage.ask(name, first, "hang");
      const hanging = kind.send(trial, system, first);
      while (!system.sabotage.done(name, first)) await new Promise((resolve) => setTimeout(resolve, 10));
      const answers = await Promise.all(
        others.map(async (email) => ({ email, answer: await kind.send(trial, system, email) })),
      );
      const shed = answers.filter(({ answer }) => answer.status !== kind.good);
      for (const { email, answer } of shed) {
        // GET and DELETE come without a workflow that could tell a full queue from other failures of an integration.
        trial.expectProblem(answer, kindName === "register" ? "too-many-requests" : "unavailable");
        await expectSeen(trial, system, email, kind.before);
        await trial.expectRecovery(system, email);
      }
      expect(shed.length, "turned away").to.equal(others.length - 1);
      trial.expectProblem(await hanging, "timed-out");
      await trial.expectRecovery(system, first);
    }
  });
};

/** A sandbox ends by itself after its answer: nobody notices but the log. */
export const endBetween = async (trial: Trial): Promise<void> => {
  const program = sabotaged(await trial.stage.program());
  await trial.stage.own({ program, sandboxes: 1 }, async (system) => {
    for (const [name, kindName] of trial.some(places)) {
      const kind = kindOf(kindName);
      const email = trial.address();
      await prepare(trial, system, kind, email);
      system.sabotage.ask(name, email, "exit later");
      trial.expectStatus(await kind.send(trial, system, email), kind.good);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await expectSeen(trial, system, email, kind.after);
      await trial.expectRecovery(system, email);
    }
    expect(await system.functionLogs()).to.include("exit status 1");
  });
};
