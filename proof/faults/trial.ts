import { expect } from "chai";
import type { ProblemName } from "../../lambdas/contract/problems.ts";
import { expectProblem as expectThisProblem } from "../../test/e2e/support/answers.ts";
import { type Answer, type Call, userPath } from "../../test/e2e/support/client.ts";
import type { FaultySystem } from "./faulty-system.ts";
import type { FaultId } from "./rows.ts";
import type { Stage } from "./stage.ts";

/** One fault on trial: the means to play it, and a memory of what went wrong without a reason. */
export type Trial = {
  readonly row: FaultId;
  /** One of several ways in the quick form, all of them in the full one. */
  readonly some: <A>(ways: ReadonlyArray<A>) => ReadonlyArray<A>;
  readonly quick: boolean;
  /** A number below this one. */
  readonly choose: (below: number) => number;
  readonly stage: Stage;
  /** An address that nobody else uses, with a number for the saboteur. */
  readonly address: () => string;
  /** Sends a request and remembers it if its answer is a 5xx. */
  readonly ask: (system: Pick<FaultySystem, "call">, ...request: Parameters<Call>) => Promise<Answer>;
  /** The answer is this problem, as the row says: a 5xx is explained by that. */
  readonly expectProblem: (answer: Answer, ...names: ReadonlyArray<ProblemName>) => void;
  readonly expectStatus: (answer: Answer, ...statuses: ReadonlyArray<number>) => void;
  /** The account works: it is registered or changed, by a request that meets no fault. */
  readonly expectRecovery: (system: FaultySystem, email: string) => Promise<void>;
};

export type Tally = { requests: number; recoveries: number; readonly unexplained: Set<Answer> };

export const password = "mulberry lantern quartz 9";

let addresses = 0;

/** `choose` picks one of so many, by the seed. */
export const makeTrial = (
  row: FaultId,
  { stage, quick, choose, tally }: { stage: Stage; quick: boolean; choose: (count: number) => number; tally: Tally },
): Trial => {
  const ask: Trial["ask"] = async ({ call }, ...request) => {
    tally.requests += 1;
    const answer = await call(...request);
    if (answer.status >= 500) tally.unexplained.add(answer);
    return answer;
  };
  const expectStatus: Trial["expectStatus"] = (answer, ...statuses) => {
    expect(statuses, `${answer.status} ${answer.text}`).to.include(answer.status);
    tally.unexplained.delete(answer);
  };
  return {
    row,
    quick,
    choose,
    stage,
    some: (ways) => (quick ? ways.slice(choose(ways.length)).slice(0, 1) : ways),
    address: () => {
      addresses += 1;
      return `sab${addresses}.${row.toLowerCase()}@example.com`;
    },
    ask,
    expectProblem: (answer, ...names) => {
      const name = names.find((one) => answer.text.includes(`:${one}"`)) ?? names[0];
      if (name === undefined) throw new Error("a problem must be named");
      expectThisProblem(answer, name);
      tally.unexplained.delete(answer);
    },
    expectStatus,
    expectRecovery: async (system, email) => {
      system.faults.lift(email);
      const { status } = await ask(system, "GET", userPath(email));
      if (status === 404)
        expectStatus(await ask(system, "POST", "/register", { json: { email, password, name: "well again" } }), 201);
      else expectStatus(await ask(system, "PUT", userPath(email), { json: { name: "well again" } }), 200);
      tally.recoveries += 1;
    },
  };
};
