import { memberOf } from "../../test/e2e/support/answers.ts";
import { type Answer, userPath } from "../../test/e2e/support/client.ts";
import { abandon, text } from "../../test/local/support/raw-client.ts";
import type { FaultySystem } from "../faults/faulty-system.ts";
import { password } from "../faults/trial.ts";
import {
  after,
  agreed,
  type Heard,
  open,
  type Operation,
  type Revision,
  unregistered,
  type Worlds,
} from "./account-model.ts";
import type { Weather } from "./storm.ts";

/** What came of one address: how things may stand, and everything that was asked and heard. */
export type Story = { readonly email: string; worlds: Worlds; held?: Held; readonly lines: string[] };

/** An ETag that the client got, and what it stands for. The account may be another one by now. */
type Held = { readonly etag: string; readonly revision: Revision };

export type StormTally = { acknowledged: number; unheard: number; readonly failures: string[] };

type Client = {
  readonly system: FaultySystem;
  readonly choose: (below: number) => number;
  readonly weather: Weather;
  readonly tally: StormTally;
};

/** Requests in a hundred whose client goes away before the answer. */
const goesAway = 4;
let keys = 0;
let addresses = 0;

const operationFor = (choose: Client["choose"], { worlds, held }: Story): Operation => {
  const known = agreed(worlds);
  const dice = choose(100);
  keys += 1;
  if (known === "absent" ? dice < 80 : dice < 10) return { kind: "register", key: `k${keys}`, name: `n${keys}` };
  if (dice < 25) return { kind: "read" };
  if (dice < 40) return { kind: "remove" };
  return { kind: "replace", name: `n${keys}`, ...(held !== undefined && dice < 65 && { expected: held.revision }) };
};

type Request = {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

const requestOf = (operation: Operation, { email, held }: Story): Request => {
  const target = userPath(email);
  const json = { "Content-Type": "application/json" };
  switch (operation.kind) {
    case "read":
      return { method: "GET", target, headers: {} };
    case "remove":
      return { method: "DELETE", target, headers: {} };
    case "replace":
      return {
        method: "PUT",
        target,
        headers: { ...json, ...(operation.expected !== undefined && { "If-Match": held?.etag ?? "" }) },
        body: JSON.stringify({ name: operation.name, given_name: operation.name }),
      };
    case "register":
      return {
        method: "POST",
        target: "/register",
        headers: { ...json, "Idempotency-Key": operation.key },
        body: JSON.stringify({ email, password, name: operation.name, given_name: operation.name }),
      };
  }
};

const heardIn = (answer: Answer): Heard => {
  if (answer.status >= 500) return {};
  const name = memberOf(answer, "name");
  if (name !== memberOf(answer, "given_name")) return { status: answer.status, name: "mixed" };
  return { status: answer.status, name: String(name), version: Number(memberOf(answer, "version")) };
};

/** Sends one operation into the storm and takes down what may have come of it. */
export const step = async ({ system, choose, weather, tally }: Client, story: Story): Promise<void> => {
  const operation = operationFor(choose, story);
  const explained = weather.before(operation.kind, story.email);
  const { method, target, headers, body } = requestOf(operation, story);
  let heard: Heard = {};
  let etag: string | undefined;
  if (choose(100) < goesAway) {
    const fields = Object.entries({ ...headers, "Content-Length": String(body?.length ?? 0) });
    await abandon(
      system.url,
      text(
        `${method} ${target}`,
        fields.map(([name, value]) => `${name}: ${value}`),
        body,
      ),
    );
    story.lines.push(`${describe(operation)}: nobody heard`);
  } else {
    const answer = await system.call(method, target, { headers, ...(body !== undefined && { body }) });
    heard = heardIn(answer);
    etag = answer.status < 300 ? answer.headers["etag"] : undefined;
    story.lines.push(`${describe(operation)}: ${answer.status} ${JSON.stringify(heard)}`);
    if (answer.status >= 500 && !explained.includes(answer.status))
      tally.failures.push(`a ${answer.status} without a reason: ${story.lines.join("; ")}`);
  }
  if (heard.status === undefined) tally.unheard += 1;
  else tally.acknowledged += 1;
  story.worlds = after(story.worlds, operation, heard);
  const now = agreed(story.worlds);
  if (etag !== undefined && now !== undefined && now !== "absent" && now.version === heard.version)
    story.held = { etag, revision: { key: now.key, version: now.version } };
};

/** How many answers a client may miss about one address before it takes another one. */
const mostOpen = 3;

/** One client: some operations about one address after the other. Gives the stories of all its addresses. */
export const stormClient = async (client: Client, operations: number): Promise<ReadonlyArray<Story>> => {
  const stories: Story[] = [];
  for (let done = 0; done < operations;) {
    addresses += 1;
    const email = `sab${addresses}.storm@example.com`;
    const story: Story = { email, worlds: unregistered, lines: [] };
    stories.push(story);
    for (let turn = 0; turn < 12 && done < operations && open(story.worlds) < mostOpen; turn += 1, done += 1) {
      await step(client, story);
      if (story.worlds.length > 0) continue;
      client.tally.failures.push(`impossible: ${story.email}: ${story.lines.join("; ")}`);
      break;
    }
  }
  return stories;
};

const describe = (operation: Operation): string => JSON.stringify(operation);
