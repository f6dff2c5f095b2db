import type { Campaign } from "../campaign.ts";
import { fillQueue } from "../overload/full-queue.ts";
import { judgeFloods } from "../overload/judge-floods.ts";
import { type MeasuredSystem, startMeasuredSystem } from "../overload/measured-system.ts";
import { playFloods, sizes } from "../overload/play-floods.ts";

/** Stops the system, whatever happens to it. */
const ending = async <A>(system: MeasuredSystem, use: (system: MeasuredSystem) => Promise<A>): Promise<A> => {
  try {
    return await use(system);
  } finally {
    await system.close();
  }
};

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const size = quick ? sizes.quick : sizes.full;
  const played = await ending(await startMeasuredSystem(), (system) => playFloods(system, size, say));
  const queue = await fillQueue(size.blocked);
  const { failures, ...judged } = judgeFloods(played, queue, size);
  return {
    ...judged,
    failures: failures.slice(0, 30).map((failure) => `seed ${seed}: ${failure}`),
    cannot: [
      "How Lambda scales out: on AWS more registrations of such a flood are served, by more sandboxes.",
      "AWS WAF and API Gateway's own throttles, which refuse most of such a flood before it is here.",
    ],
  };
};

export const overload: Campaign = { name: "overload", title: "A flood is shed, and readers are served meanwhile", run };
