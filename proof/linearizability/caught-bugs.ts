import { chooser } from "../faults/chooser.ts";
import { times } from "../support/times.ts";
import { isLinearizable } from "./is-linearizable.ts";
import { racingService } from "./racing-service.ts";
import { record } from "./record.ts";

/** In how many of so many runs the checker notices a service that reads and then writes. */
export const caughtBugs = async (seed: number, runs: number): Promise<number> => {
  let caught = 0;
  for (const run of times(runs, (index) => index)) {
    const load = { addresses: ["a", "b"], clients: 4, operations: 20, choose: chooser(seed + run) };
    const histories = await record(racingService(), load);
    if ([...histories.values()].some((events) => !isLinearizable(events))) caught += 1;
  }
  return caught;
};
