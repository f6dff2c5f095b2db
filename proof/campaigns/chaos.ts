import { memberOf } from "../../test/e2e/support/answers.ts";
import { userPath } from "../../test/e2e/support/client.ts";
import { devProgram } from "../../test/e2e/support/system.ts";
import type { Campaign } from "../campaign.ts";
import { after } from "../chaos/account-model.ts";
import { weather } from "../chaos/storm.ts";
import { type StormTally, stormClient, type Story } from "../chaos/storm-client.ts";
import { chooser } from "../faults/chooser.ts";
import { type FaultySystem, startFaultySystem } from "../faults/faulty-system.ts";
import { halfWritten } from "../faults/half-written.ts";
import { sabotaged } from "../faults/sabotaged.ts";
import { password } from "../faults/trial.ts";
import { twins } from "../faults/twins.ts";

const sizes = {
  quick: { storms: 1, clients: 6, operations: 16, sandboxes: 1 },
  full: { storms: 4, clients: 12, operations: 60, sandboxes: 3 },
};

/** The storm is over: each account is as its story allows, and works. */
const calm = async (system: FaultySystem, { email, worlds, lines }: Story, tally: StormTally): Promise<boolean> => {
  system.faults.lift(email);
  const path = userPath(email);
  const found = await system.call("GET", path);
  const heard = {
    status: found.status,
    name: String(memberOf(found, "name")),
    version: Number(memberOf(found, "version")),
  };
  if (after(worlds, { kind: "read" }, heard).length === 0 && worlds.length > 0)
    tally.failures.push(`impossible after the storm: ${email} is ${JSON.stringify(heard)}: ${lines.join("; ")}`);
  const good =
    found.status === 404
      ? await system.call("POST", "/register", { json: { email, password } })
      : await system.call("PUT", path, { json: { name: "calm" } });
  if (good.status >= 300) tally.failures.push(`not well after the storm: ${email}: ${good.status} ${good.text}`);
  return good.status < 300;
};

const storm = async (seed: number, { clients, operations, sandboxes }: (typeof sizes)["quick"], tally: StormTally) => {
  const choose = chooser(seed);
  const system = await startFaultySystem({ program: sabotaged(await devProgram()), sandboxes });
  const client = { system, choose, weather: weather(system, choose), tally };
  const stories = (await Promise.all(Array.from({ length: clients }, () => stormClient(client, operations)))).flat();
  for (const { email } of stories) client.weather.clear(email);
  let well = 0;
  for (const story of stories) if (await calm(system, story, tally)) well += 1;
  const items = await system.end();
  for (const complaint of [...items.flatMap(halfWritten), ...twins(items)])
    tally.failures.push(`a kept item: ${complaint}`);
  if (items.length !== stories.length) tally.failures.push(`${items.length} items for ${stories.length} accounts`);
  return { accounts: stories.length, well };
};

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const size = quick ? sizes.quick : sizes.full;
  const tally: StormTally = { acknowledged: 0, unheard: 0, failures: [] };
  let [accounts, well] = [0, 0];
  for (let round = 0; round < size.storms; round += 1) {
    const done = await storm(seed + round, size, tally);
    accounts += done.accounts;
    well += done.well;
    say(`storm ${round + 1}: ${done.accounts} accounts, ${done.well} well afterwards`);
  }
  const tried = tally.acknowledged + tally.unheard;
  return {
    tried,
    survived: tried - tally.failures.length,
    targets: [
      {
        what: "accounts in a state that their operations do not allow, items by halves, 5xx without a reason",
        target: "0",
        reached: String(tally.failures.length),
        met: tally.failures.length === 0,
      },
      {
        what: "accounts that work after the storm, without a restart",
        target: String(accounts),
        reached: String(well),
        met: well === accounts,
      },
    ],
    figures: {
      storms: size.storms,
      accounts,
      "operations heard of": tally.acknowledged,
      "operations not heard of": tally.unheard,
    },
    failures: tally.failures.map((failure) => `seed ${seed}: ${failure}`),
    cannot: [],
  };
};

export const chaos: Campaign = { name: "chaos", title: "Random faults in a mixed load lose and double nothing", run };
