import { expect } from "chai";
import { type ProblemName } from "../../../lambdas/contract/problems.ts";
import { type Kind, kinds, expectSeen, prepare } from "../four-requests.ts";
import type { StoreFault } from "../placed-faults.ts";
import type { Trial } from "../trial.ts";

/** One request, and the operation of the store that a fault strikes. */
type Place = { readonly kind: Kind; readonly operation: string };

const everywhere: ReadonlyArray<Place> = kinds.flatMap((kind) =>
  kind.operations.map((operation) => ({ kind, operation })),
);
const reads = everywhere.filter(({ operation }) => operation === "GetItem");
const writes = everywhere.filter(({ operation }) => operation !== "GetItem");

/** Plays at each place; in the quick form at one read and every write. */
const atPlaces = async (trial: Trial, play: (place: Place) => Promise<void>): Promise<void> => {
  const places = trial.quick ? [...trial.some(reads), ...writes] : everywhere;
  await Promise.all(places.map(play));
};

/** Once: the client notices nothing, and the work is done exactly once. */
export const passing =
  (...behaviours: ReadonlyArray<StoreFault>) =>
  async (trial: Trial): Promise<void> => {
    const system = await trial.stage.plain();
    for (const behaviour of behaviours)
      await atPlaces(trial, async ({ kind, operation }) => {
        const email = trial.address();
        await prepare(trial, system, kind, email);
        system.faults.next(operation, email, behaviour);
        trial.expectStatus(await kind.send(trial, system, email), kind.good);
        expect(system.faults.met(email), "faults met").to.equal(1);
        await expectSeen(trial, system, email, kind.after);
        await trial.expectRecovery(system, email);
      });
  };

type Refusal = {
  readonly as: ReadonlyArray<ProblemName>;
  /** The store did the work all the same, and nobody heard of it. */
  readonly done?: boolean;
};

/** For good: the client is told, nothing is done by halves, and the same request is good when the fault is over. */
export const failing =
  ({ as, done = false }: Refusal, ...behaviours: ReadonlyArray<StoreFault>) =>
  async (trial: Trial): Promise<void> => {
    const system = await trial.stage.plain();
    await Promise.all(
      trial.some(behaviours).map((behaviour) =>
        atPlaces(trial, async ({ kind, operation }) => {
          const email = trial.address();
          await prepare(trial, system, kind, email);
          system.faults.always(operation, email, behaviour);
          const answer = await kind.send(trial, system, email);
          trial.expectProblem(answer, ...as);
          expect(answer.text).to.not.match(/users|table|arn:|dynamodb|refused/i);
          expect(system.faults.met(email), "faults met").to.be.at.least(1);
          system.faults.lift(email);
          const mayBeDone = done && operation !== "GetItem";
          await expectSeen(trial, system, email, kind.before, ...(mayBeDone ? [kind.after] : []));
          const again = mayBeDone && kind.name === "remove" ? [kind.good, 404] : [kind.good];
          trial.expectStatus(await kind.send(trial, system, email), ...again);
          await trial.expectRecovery(system, email);
        }),
      ),
    );
  };

/** For one whole try of a step: the workflow tries again, and the client notices nothing. */
export const passingByRetry =
  (behaviour: StoreFault, tries: number) =>
  async (trial: Trial): Promise<void> => {
    const system = await trial.stage.plain();
    const places = everywhere.filter(({ kind }) => kind.name === "register" || kind.name === "replace");
    await Promise.all(
      trial.some(places).map(async ({ kind, operation }) => {
        const email = trial.address();
        await prepare(trial, system, kind, email);
        system.faults.next(operation, email, ...Array.from({ length: tries }, () => behaviour));
        trial.expectStatus(await kind.send(trial, system, email), kind.good);
        expect(system.faults.met(email), "faults met").to.equal(tries);
        await expectSeen(trial, system, email, kind.after);
        await trial.expectRecovery(system, email);
      }),
    );
  };
