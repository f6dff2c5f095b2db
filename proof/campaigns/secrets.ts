import type { Campaign } from "../campaign.ts";
import { chooser } from "../faults/chooser.ts";
import { hostile, wellMeant } from "../secrets/hostile-requests.ts";
import { lookInside } from "../secrets/look-inside.ts";
import { lookOutside } from "../secrets/look-outside.ts";

/** Requests of one round: the account's own, the hostile ones, and one that ends a second account. */
const perRound = wellMeant.length + hostile.length + 1;
const wanted = { quick: 100, full: 1000 };

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const least = quick ? wanted.quick : wanted.full;
  const choose = chooser(seed);
  const rounds = Math.ceil(least / 2 / perRound);
  const looks = [await lookOutside({ seed, rounds, choose }), await lookInside({ seed, rounds, choose })];
  const requests = looks.reduce((sum, look) => sum + look.requests, 0);
  say(`${requests} requests with canaries`);
  const failures = looks.flatMap((look) => look.failures);
  const forgeries = looks.flatMap((look) => look.forgeries);
  return {
    tried: requests,
    survived: Math.max(0, requests - failures.length - forgeries.length),
    targets: [
      {
        what: "requests with canaries",
        target: `at least ${least}`,
        reached: String(requests),
        met: requests >= least,
      },
      {
        what: "secrets found in output, logs, metrics, states after the first, refusals, items, files",
        target: "0",
        reached: String(failures.length),
        met: failures.length === 0,
      },
      {
        what: "events that are not one line, and lines that are no event",
        target: "0",
        reached: String(forgeries.length),
        met: forgeries.length === 0,
      },
    ],
    figures: Object.assign({}, ...looks.map(({ figures }) => figures)) as Readonly<Record<string, number>>,
    failures: [...failures, ...forgeries].slice(0, 50).map((failure) => `seed ${seed}: ${failure}`),
    cannot: [
      "what AWS itself writes: access logs of the load balancer name paths, and so addresses (README: accessLogs); logs of workflows are set up without data",
    ],
  };
};

export const secrets: Campaign = {
  name: "secrets",
  title: "Secrets stay where they belong, and one event is one line",
  run,
};
