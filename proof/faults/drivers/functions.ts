import { expect } from "chai";
import type { FunctionName } from "../../../lambdas/contract/function-names.ts";
import type { ProblemName } from "../../../lambdas/contract/problems.ts";
import { expectSeen, type Kind, kindOf, prepare } from "../four-requests.ts";
import type { Deed } from "../sabotaged.ts";
import type { Trial } from "../trial.ts";

export type Place = readonly [name: FunctionName, kind: Kind["name"]];

/** Each function with the requests that need it. GET and DELETE come to theirs without a workflow. */
export const places: ReadonlyArray<Place> = [
  ["validate-user-input", "register"],
  ["check-existing-user", "register"],
  ["create-user-record", "register"],
  ["validate-user-input", "replace"],
  ["get-user", "replace"],
  ["update-user-record", "replace"],
  ["get-user", "read"],
  ["delete-user", "remove"],
];
const writers: ReadonlyArray<FunctionName> = ["create-user-record", "update-user-record", "delete-user"];

type Expected = {
  readonly as: ReadonlyArray<ProblemName>;
  /** The work of a writer is done all the same. */
  readonly done?: boolean;
  readonly at?: ReadonlyArray<Place>;
};

/** A function fails once: the client is told, nothing is done by halves, and the same request is good the next time. */
export const brokenOnce =
  (deeds: ReadonlyArray<Deed>, { as, done = false, at = places }: Expected) =>
  async (trial: Trial): Promise<void> => {
    const system = await trial.stage.sabotaged();
    const ways = deeds.flatMap((deed) => at.map((place) => [deed, ...place] as const));
    await Promise.all(
      trial.some(ways).map(async ([deed, name, kindName]) => {
        const kind = kindOf(kindName);
        const email = trial.address();
        await prepare(trial, system, kind, email);
        system.sabotage.ask(name, email, deed);
        const answer = await kind.send(trial, system, email);
        trial.expectProblem(answer, ...as);
        expect(system.sabotage.done(name, email), `${deed} in ${name}`).to.equal(true);
        expect(answer.text).to.not.include("secret");
        const isDone = done && writers.includes(name);
        await expectSeen(trial, system, email, isDone ? kind.after : kind.before);
        trial.expectStatus(await kind.send(trial, system, email), isDone && kind.name === "remove" ? 404 : kind.good);
        await trial.expectRecovery(system, email);
      }),
    );
  };

/** A function does something odd that no client may notice. */
export const unnoticed =
  (deeds: ReadonlyArray<Deed>, at: ReadonlyArray<Place> = places) =>
  async (trial: Trial): Promise<void> => {
    const system = await trial.stage.sabotaged();
    const ways = deeds.flatMap((deed) => at.map((place) => [deed, ...place] as const));
    await Promise.all(
      trial.some(ways).map(async ([deed, name, kindName]) => {
        const kind = kindOf(kindName);
        const email = trial.address();
        await prepare(trial, system, kind, email);
        system.sabotage.ask(name, email, deed);
        trial.expectStatus(await kind.send(trial, system, email), kind.good);
        expect(system.sabotage.done(name, email), `${deed} in ${name}`).to.equal(true);
        await expectSeen(trial, system, email, kind.after);
        await trial.expectRecovery(system, email);
      }),
    );
  };
