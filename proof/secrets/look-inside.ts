import { setTimeout as wait } from "node:timers/promises";
import { isMembers } from "../../local/members.ts";
import type { StateEvent } from "../../local/states/machine.ts";
import { userPath } from "../../test/e2e/support/client.ts";
import { devProgram } from "../../test/e2e/support/system.ts";
import { refuse } from "../../test/support/misbehaviours.ts";
import { type FaultySystem, startFaultySystem } from "../faults/faulty-system.ts";
import type { StoreFault } from "../faults/placed-faults.ts";
import { canariesOf, holds, stemsOf } from "./canaries.ts";
import { leaksIn, leaksInItem } from "./leaks.ts";
import { brokenRecords, recordsIn } from "./log-lines.ts";
import { sendAll } from "./send-all.ts";

export type Look = {
  readonly requests: number;
  readonly failures: ReadonlyArray<string>;
  readonly forgeries: ReadonlyArray<string>;
  readonly figures: Readonly<Record<string, number>>;
};

type Options = { readonly seed: number; readonly rounds: number; readonly choose: (below: number) => number };

/** What would be lines of its own, if a line could end within it. */
const forged = '\r\n{"level":"ERROR"}\n\u2028{}\u2029\u0085\u001b[2J';

/** The store refuses in words that quote the request: an SDK's message is nothing that we wrote. */
const quoting: StoreFault = (exchange) =>
  refuse(
    400,
    "ValidationException",
    `One or more values were invalid: ${JSON.stringify(exchange.body)}${forged}`,
  )(exchange);

const first = "ValidateUserInput entered";
/** Behind these nobody needs a hash any more. */
const behindTheWriter = /^(?:(?:CreateUserRecord|UpdateUserRecord) exited|Answer )/;

/** Looks into everything that a process keeps to itself: state data, the cloud's events, the functions' logs, the items. */
export const lookInside = async ({ seed, rounds, choose }: Options): Promise<Look> => {
  const stems = stemsOf(seed, "in");
  const failures: string[] = [];
  const entered = { tasks: 0, states: 0 };
  const onStateEvent = ({ state, kind, data }: StateEvent): void => {
    const [text, place] = [JSON.stringify(data), `${state} ${kind}`];
    entered.states += 1;
    if (kind === "entered" && /^(?:Validate|Check|Create|Get|Update)/.test(state)) entered.tasks += 1;
    if (place !== first && holds(text, stems.password)) failures.push(`a password in state data: ${place}`);
    if (behindTheWriter.test(place) && text.includes("$argon2")) failures.push(`a hash in state data: ${place}`);
  };
  const system = await startFaultySystem({ program: await devProgram(), onStateEvent });
  const sending = await sendAll(system.call, { stems, rounds, choose });
  failures.push(...sending.failures);
  await wait(50);
  const logs = await system.functionLogs();
  const lines = recordsIn(logs).length;
  const calls = entered.tasks + directCalls(system);
  const forgeries = [
    ...brokenRecords(logs).map((line) => `a line of a function's log: ${line.slice(0, 200)}`),
    ...(lines === calls ? [] : [`${lines} lines in the functions' logs for ${calls} calls`]),
  ];

  for (let serial = 0; serial < rounds; serial += 1) {
    const { email, password } = canariesOf(stems, 100_000 + serial);
    system.faults.always("GetItem", email, quoting);
    await system.call("GET", userPath(email));
    await system.call("DELETE", userPath(email));
    await system.call("POST", "/register", { json: { email, password }, headers: { "Idempotency-Key": "k" } });
    system.faults.lift(email);
    system.faults.always("PutItem", email, quoting);
    await system.call("POST", "/register", { json: { email, password } });
  }
  const all = await system.functionLogs();
  failures.push(...leaksIn("the functions' logs", all, stems));
  failures.push(...leaksIn("the cloud's events", JSON.stringify(system.events), stems));
  const items = await system.end();
  failures.push(...items.flatMap((item) => leaksInItem(item, stems, sending.passwords.slice(0, 20))));
  return {
    requests: sending.answered + rounds * 4,
    failures,
    forgeries: [...forgeries, ...brokenRecords(all).map((line) => `a line that tells a fault: ${line.slice(0, 200)}`)],
    figures: {
      "state data looked at": entered.states,
      "lines of functions looked at": recordsIn(all).length,
      "lines with metrics": recordsIn(all).filter(({ _aws }) => isMembers(_aws)).length,
      "items looked at": items.length,
    },
  };
};

/** Requests that reach a function without a workflow: GET, HEAD and DELETE that the load balancer let through. */
const directCalls = ({ events }: Pick<FaultySystem, "events">): number =>
  events.filter(
    ({ message, method, path, status }) =>
      message === "answered" &&
      path === "/user/{email}" &&
      /^(?:GET|HEAD|DELETE)$/.test(String(method)) &&
      status !== 414,
  ).length;
