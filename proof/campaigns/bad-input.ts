import { devProgram, startSystem } from "../../test/e2e/support/system.ts";
import type { Campaign } from "../campaign.ts";
import { type Draw, makeDraw } from "../input/make-draw.ts";
import { paths } from "../input/groups/paths.ts";
import { groups } from "../input/groups.ts";
import { differencesIn } from "../input/differences-in.ts";
import { type Played, playGroups } from "../input/play-groups.ts";
import { all, none } from "../input/targets.ts";
import { undecodedPaths } from "../input/undecoded-paths.ts";
import { withSystem } from "../input/with-system.ts";

/** Paths once more, as a gateway would hand them over that does not decode them. */
const playUndecoded = async (draw: Draw, say: (line: string) => void): Promise<Played> => {
  const system = await startSystem({ program: undecodedPaths(await devProgram()) });
  try {
    return await playGroups(system.url, [{ ...paths, name: "undecoded-paths" }], draw, say);
  } finally {
    await system.close();
  }
};

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const draw = makeDraw({ seed, quick });
  // Both are waited for, whatever becomes of the other: none may be left behind.
  const [main, beside] = await Promise.allSettled([
    withSystem((url) => playGroups(url, groups, draw, say)),
    playUndecoded(draw, say),
  ]);
  if (main.status === "rejected") throw main.reason;
  if (beside.status === "rejected") throw beside.reason;
  const [played, { items, faults, exitCode }] = main.value;
  const again = beside.value;
  const differences = differencesIn(items, played.users);
  const { stored, refused } = played;
  const tried = played.tried + again.tried;
  const failures = [...played.failures, ...again.failures];
  const serverErrors = [...played.serverErrors, ...again.serverErrors];
  return {
    tried,
    survived: tried - failures.length,
    targets: [
      none("requests that were neither kept exactly nor refused by a problem, with nothing changed", failures),
      none("answers with 5xx, or none", serverErrors),
      none("items of the store other than the answers promised, missing or never acknowledged", differences),
      none("faults in the system's own logs", faults),
      all("the server lives until it is asked to end", 1, exitCode === 0 ? 1 : 0),
    ],
    figures: { "kept exactly": stored, refused, "users kept": items.length, ...played.counts, ...again.counts },
    failures: [...failures, ...differences, ...faults].map((failure) => `seed ${seed}: ${failure}`),
    cannot: [
      "what API Gateway itself does to bytes that are not UTF-8, and to header fields with 8 bits: recorded answers do not say",
    ],
  };
};

export const badInput: Campaign = {
  name: "bad-input",
  title: "Every input is kept exactly or refused by a problem, and refusals change nothing",
  run,
};
