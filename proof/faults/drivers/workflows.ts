import { expect } from "chai";
import { membersOf } from "../../../local/members.ts";
import type { Program } from "../../../local/program.ts";
import { changed } from "../../../test/e2e/support/changed-program.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { expectSeen, kindOf } from "../four-requests.ts";
import { type Deed, sabotaged } from "../sabotaged.ts";
import { password, type Trial } from "../trial.ts";

/** Every state without the members that take faults, so that a fault ends the execution. */
const withoutCatchers = (program: Program, seconds: number): Program =>
  changed("aws:sfn/stateMachine:StateMachine", "definition", (text) => {
    const definition = membersOf(JSON.parse(String(text)));
    const states = Object.entries(membersOf(definition["States"])).map(([name, state]) => {
      const { Retry: _retry, Catch: _catch, ...rest } = membersOf(state);
      return [name, rest] as const;
    });
    return JSON.stringify({
      ...definition,
      TimeoutSeconds: seconds,
      States: Object.fromEntries(onlyReachable(states)),
    });
  })(program);

/** Without catchers nobody goes to the states that answer faults, and a state that nobody goes to is refused. */
const onlyReachable = (states: ReadonlyArray<readonly [string, object]>) =>
  states.filter(([name]) => !/^Answer(?:Unavailable|TooManyRequests|TimedOut|InternalError)$/.test(name));

/** StartSyncExecution answers 200 for an execution that failed or ran out of time: the API does not. */
export const failedExecution = async (trial: Trial): Promise<void> => {
  const program = withoutCatchers(sabotaged(await trial.stage.program()), 3);
  await trial.stage.own({ program }, async (system) => {
    const register = kindOf("register");
    await trial.expectRecovery(system, trial.address());
    const fails = async (
      deed: Deed,
      ...problem: Parameters<Trial["expectProblem"]> extends [unknown, ...infer A] ? A : never
    ) => {
      const email = trial.address();
      system.sabotage.ask("create-user-record", email, deed);
      trial.expectProblem(await register.send(trial, system, email), ...problem);
      expect(system.sabotage.done("create-user-record", email), deed).to.equal(true);
      await expectSeen(trial, system, email, register.before);
      await trial.expectRecovery(system, email);
    };
    await fails("throw", "internal-error");
    await fails("unavailable", "unavailable");
    await fails("hang", "timed-out");
    expect(system.events.filter(({ service }) => service === "states")).to.have.length(3);
  });
};

/** A body or a state's data near and over the limit of 262,144 bytes. */
export const overLimit = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.sabotaged();
  const email = trial.address();
  const headers = { "Content-Type": "application/json" };
  for (const size of trial.some([32_769, 100_000, 255_000, 262_144, 300_000])) {
    const body = JSON.stringify({ email, password, name: "x" }).padEnd(size, " ");
    trial.expectProblem(await trial.ask(system, "POST", "/register", { headers, body }), "body-too-large");
  }
  system.sabotage.ask("validate-user-input", email, "huge");
  trial.expectProblem(await trial.ask(system, "POST", "/register", { json: { email, password } }), "internal-error");
  trial.expectStatus(await trial.ask(system, "GET", userPath(email)), 404);
  await trial.expectRecovery(system, email);
};
