import type { Campaign } from "../campaign.ts";
import { makeDraw } from "../input/make-draw.ts";
import { groups } from "../input/groups.ts";
import { differencesIn } from "../input/differences-in.ts";
import { playGroups } from "../input/play-groups.ts";
import { all, none } from "../input/targets.ts";
import { withSystem } from "../input/with-system.ts";

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const draw = makeDraw({ seed, quick });
  const [played, { items, faults, exitCode }] = await withSystem((url) => playGroups(url, groups, draw, say));
  const differences = differencesIn(items, played.users);
  const { tried, stored, refused, failures, serverErrors } = played;
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
    figures: { "kept exactly": stored, refused, "users kept": items.length, ...played.counts },
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
