import type { Campaign } from "../campaign.ts";
import { races as kinds } from "../races/races.ts";
import { startChildSystem } from "../support/child-system.ts";
import { times } from "../support/times.ts";

const sizes = { quick: { racers: [2, 10, 50], rounds: 2 }, full: { racers: [2, 10, 50, 100], rounds: 20 } };

const run: Campaign["run"] = async ({ quick, say }) => {
  const { racers, rounds } = quick ? sizes.quick : sizes.full;
  const system = await startChildSystem();
  const failures: string[] = [];
  let tried = 0;
  for (const [kind, race] of Object.entries(kinds))
    for (const count of racers) {
      for (const round of times(rounds, (index) => index)) {
        tried += 1;
        const email = `race-${tried}@example.com`;
        failures.push(
          ...(await race(system, email, count)).map((why) => `${kind}, ${count} racers, round ${round}: ${why}`),
        );
      }
      say(`${kind}, ${count} racers: ${rounds} rounds`);
    }
  await system.close();
  const survived = tried - new Set(failures.map((failure) => failure.split(":")[0])).size;
  return {
    tried,
    survived,
    targets: [
      { what: "races with one winner", target: String(tried), reached: String(survived), met: survived === tried },
    ],
    figures: { "most racers": Math.max(...racers), rounds },
    failures,
    cannot: ["Races between regions or over replicas: the table is in one region, and reads are consistent."],
  };
};

export const races: Campaign = { name: "races", title: "Of many who race for one address exactly one wins", run };
