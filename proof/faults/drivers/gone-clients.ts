import { setTimeout as wait } from "node:timers/promises";
import { expect } from "chai";
import { memberOf } from "../../../test/e2e/support/answers.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { abandon, text } from "../../../test/local/support/raw-client.ts";
import type { FaultySystem } from "../faulty-system.ts";
import { password, type Trial } from "../trial.ts";

/** A registration as bytes. */
export const registration = (email: string, headers: ReadonlyArray<string> = []): string => {
  const body = JSON.stringify({ email, password });
  return text("POST /register", ["Content-Type: application/json", `Content-Length: ${body.length}`, ...headers], body);
};

/** Waits until an account is there. */
const appearance = async (trial: Trial, system: FaultySystem, email: string): Promise<unknown> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await trial.ask(system, "GET", userPath(email));
    if (answer.status === 200) return memberOf(answer, "id");
    await wait(25);
  }
  throw new Error(`${email} was never registered`);
};

/** The client is gone before its answer comes, and asks again: with a key it gets its user, without one it is late. */
export const lostAnswer = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const [keyed, bare] = [trial.address(), trial.address()];
  await abandon(system.url, registration(keyed, ["Idempotency-Key: once"]));
  await abandon(system.url, registration(bare));
  const id = await appearance(trial, system, keyed);
  await appearance(trial, system, bare);
  const json = { password };
  const headers = { "Idempotency-Key": "once" };
  const again = await trial.ask(system, "POST", "/register", { headers, json: { email: keyed, ...json } });
  trial.expectStatus(again, 201);
  expect(memberOf(again, "id")).to.equal(id);
  const late = await trial.ask(system, "POST", "/register", { json: { email: bare, ...json } });
  trial.expectProblem(late, "email-taken");
  for (const email of [keyed, bare]) await trial.expectRecovery(system, email);
};

/** The client goes away within its request: nothing is done, and nobody is told of an error. */
export const goneWithin = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const email = trial.address();
  const whole = registration(email);
  const head = whole.indexOf("\r\n\r\n") + 4;
  const cuts = [1, 20, head - 2, head, head + 1, whole.length - 1];
  for (const cut of trial.quick ? cuts.slice(3) : cuts) await abandon(system.url, whole.slice(0, cut));
  await abandon(system.url, text("POST /register", ["Transfer-Encoding: chunked"], "5\r\nab"));
  await wait(100);
  trial.expectStatus(await trial.ask(system, "GET", userPath(email)), 404);
  await trial.expectRecovery(system, email);
};
