import { expect } from "chai";
import { memberOf } from "../../test/e2e/support/answers.ts";
import { type Answer, userPath } from "../../test/e2e/support/client.ts";
import type { FaultySystem } from "./faulty-system.ts";
import { password, type Trial } from "./trial.ts";

/** What a GET tells of an account: enough to see that nothing, or all of it, was done. */
type Seen = { readonly status: number; readonly name?: unknown; readonly version?: unknown };

/** One of the requests that a fault may strike. */
export type Kind = {
  readonly name: "register" | "read" | "replace" | "remove";
  /** The operations that it asks of the store, the read before the write. */
  readonly operations: ReadonlyArray<string>;
  readonly good: number;
  readonly send: (trial: Trial, system: FaultySystem, email: string) => Promise<Answer>;
  readonly before: Seen;
  readonly after: Seen;
};

const gone: Seen = { status: 404 };
const fresh: Seen = { status: 200, name: "before", version: 1 };

export const kinds: ReadonlyArray<Kind> = [
  {
    name: "register",
    operations: ["GetItem", "PutItem"],
    good: 201,
    send: (trial, system, email) =>
      trial.ask(system, "POST", "/register", {
        headers: { "Idempotency-Key": email },
        json: { email, password, name: "before" },
      }),
    before: gone,
    after: fresh,
  },
  {
    name: "read",
    operations: ["GetItem"],
    good: 200,
    send: (trial, system, email) => trial.ask(system, "GET", userPath(email)),
    before: fresh,
    after: fresh,
  },
  {
    name: "replace",
    operations: ["GetItem", "UpdateItem"],
    good: 200,
    send: (trial, system, email) => trial.ask(system, "PUT", userPath(email), { json: { name: "after" } }),
    before: fresh,
    after: { status: 200, name: "after", version: 2 },
  },
  {
    name: "remove",
    operations: ["GetItem", "DeleteItem"],
    good: 204,
    send: (trial, system, email) => trial.ask(system, "DELETE", userPath(email)),
    before: fresh,
    after: gone,
  },
];

export const kindOf = (name: Kind["name"]): Kind => {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`no such request: ${name}`);
  return kind;
};

/** Makes the account that a request needs. */
export const prepare = async (trial: Trial, system: FaultySystem, kind: Kind, email: string): Promise<void> => {
  if (kind.before.status === 404) return;
  const json = { email, password, name: "before" };
  trial.expectStatus(await trial.ask(system, "POST", "/register", { json }), 201);
};

export const seen = async (trial: Trial, system: FaultySystem, email: string): Promise<Seen> => {
  const answer = await trial.ask(system, "GET", userPath(email));
  trial.expectStatus(answer, 200, 404);
  if (answer.status === 404) return gone;
  return { status: 200, name: memberOf(answer, "name"), version: memberOf(answer, "version") };
};

/** The account is in one of these states and in none between them. */
export const expectSeen = async (
  trial: Trial,
  system: FaultySystem,
  email: string,
  ...allowed: ReadonlyArray<Seen>
): Promise<void> => {
  const found = await seen(trial, system, email);
  expect(allowed.map((one) => JSON.stringify(one))).to.include(JSON.stringify(found));
};
