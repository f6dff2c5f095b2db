import type { Call } from "../../test/e2e/support/client.ts";
import type { Campaign } from "../campaign.ts";
import { chooser } from "../faults/chooser.ts";
import { caughtBugs } from "../linearizability/caught-bugs.ts";
import type { Event } from "../linearizability/history.ts";
import { isLinearizable } from "../linearizability/is-linearizable.ts";
import { record } from "../linearizability/record.ts";
import { httpService, type Service } from "../linearizability/service.ts";
import { type ChildSystem, startChildSystem } from "../support/child-system.ts";
import { times } from "../support/times.ts";

const sizes = {
  quick: { rounds: 2, addresses: 8, clients: 6, operations: 40, crashes: 1, bugs: 10 },
  full: { rounds: 32, addresses: 12, clients: 8, operations: 104, crashes: 6, bugs: 100 },
};

/** Asks, and waits for the system to be back when it has gone. */
const patient =
  (service: Service, back: () => Promise<void>): Service =>
  async (address, operation) => {
    const heard = await service(address, operation);
    if (heard === undefined) await back();
    return heard;
  };

const told = (events: ReadonlyArray<Event>): string =>
  events.map(({ operation, heard }) => `${JSON.stringify(operation)} → ${JSON.stringify(heard ?? "lost")}`).join("; ");

type Round = { readonly histories: ReadonlyMap<string, ReadonlyArray<Event>>; readonly crashed: boolean };

/** Notes answers of 5xx: for the histories they are lost answers, but nothing here gives a reason for one. */
const noting =
  (call: Call, serverErrors: string[]): Call =>
  async (...request) => {
    const answer = await call(...request);
    if (answer.status >= 500) serverErrors.push(`${request[0]} ${request[1]}: ${answer.status} ${answer.text}`);
    return answer;
  };

const playRound = async (
  system: ChildSystem,
  call: Call,
  seed: number,
  round: number,
  size: (typeof sizes)["full"],
): Promise<Round> => {
  const choose = chooser(seed * 1000 + round);
  const crashed = round < size.crashes;
  const all = size.clients * size.operations;
  // Among the requests, and not at its edges: some are under way.
  const crashAt = crashed ? Math.floor(all / 8) + choose(Math.floor(all / 2)) : undefined;
  let [asked, restarted] = [0, Promise.resolve()];
  const http = httpService(call);
  const service: Service = patient(
    (...request) => {
      asked += 1;
      const answer = http(...request);
      if (asked === crashAt) restarted = system.crash();
      return answer;
    },
    () => restarted,
  );
  const addresses = times(size.addresses, (index) => `l${round}-${index}@example.com`);
  const histories = await record(service, { addresses, clients: size.clients, operations: size.operations, choose });
  await restarted;
  return { histories, crashed };
};

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const size = quick ? sizes.quick : sizes.full;
  const system = await startChildSystem();
  const failures: string[] = [];
  const serverErrors: string[] = [];
  const call = noting(system.call, serverErrors);
  let [histories, acknowledged, done, lost, crashes] = [0, 0, 0, 0, 0];
  for (const round of times(size.rounds, (index) => index)) {
    const played = await playRound(system, call, seed, round, size);
    crashes += played.crashed ? 1 : 0;
    for (const [address, events] of played.histories) {
      histories += 1;
      const heard = events.filter((event) => event.heard !== undefined).length;
      acknowledged += heard;
      done += events.filter((event) => event.heard !== undefined && event.heard.status < 300).length;
      lost += events.length - heard;
      if (!isLinearizable(events)) failures.push(`seed ${seed}, ${address}: no order explains ${told(events)}`);
    }
    say(`round ${round + 1}: ${histories} histories, ${acknowledged} answers${played.crashed ? ", one kill -9" : ""}`);
  }
  await system.close();
  const caught = await caughtBugs(seed, size.bugs);
  const [least, leastHistories] = quick ? [100, 16] : [10_000, 200];
  return {
    tried: histories,
    survived: histories - failures.length,
    targets: [
      {
        what: "histories of one address that an order of its operations explains: nothing lost, doubled or back from the dead",
        target: String(histories),
        reached: String(histories - failures.length),
        met: failures.length === 0,
      },
      {
        what: "histories",
        target: `at least ${leastHistories}`,
        reached: String(histories),
        met: histories >= leastHistories,
      },
      { what: "5xx", target: "0", reached: String(serverErrors.length), met: serverErrors.length === 0 },
      {
        what: "answers that kill -9 took away: it came among the requests",
        target: `at least ${crashes}`,
        reached: String(lost),
        met: lost >= crashes,
      },
      {
        what: "operations acknowledged by 2xx",
        target: `at least ${least}`,
        reached: String(done),
        met: done >= least,
      },
      {
        what: "runs of a service that reads and then writes in which the checker notices it",
        target: `at least ${Math.ceil(size.bugs * 0.9)} of ${size.bugs}`,
        reached: String(caught),
        met: caught >= size.bugs * 0.9,
      },
    ],
    figures: {
      histories,
      answers: acknowledged,
      "operations acknowledged": done,
      "answers lost": lost,
      "kill -9": crashes,
    },
    failures: [...failures, ...serverErrors.map((error) => `seed ${seed}: ${error}`)],
    cannot: [
      "DynamoDB's own durability: a kill -9 ends the process here, and not the machine, and its store is LevelDB.",
    ],
  };
};

export const linearizability: Campaign = {
  name: "linearizability",
  title: "Every answer fits one order of what was done to an address, also when the process is killed in between",
  run,
};
