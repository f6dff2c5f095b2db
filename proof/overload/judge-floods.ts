import { availableParallelism } from "node:os";
import { median } from "../../bench/support/statistics.ts";
import type { CampaignResult, Target } from "../campaign.ts";
import type { Outcome } from "./flood.ts";
import { type FilledQueue, queueLimit } from "./full-queue.ts";
import type { Played, Size } from "./play-floods.ts";

/**
 * Connections and files beside those of the base that a busy moment explains: a sandbox that is started in a later flood has
 * five files of its own and a connection to the store with two ends. A leak leaves hundreds of either.
 */
const slack = { sockets: 10, files: 8 * 10 };
const mostGrowth = 1.2;
/** With more processors a flood of 500 may be hashed as fast as it comes. */
const fewProcessors = 8;

const isRefusal = ({ status, retryAfter, type }: Outcome): boolean =>
  [429, 503].includes(status) && /^[1-9]\d*$/.test(retryAfter ?? "") && type === "application/problem+json";

const target = (what: string, wanted: string, reached: string | number, met: boolean): Target => ({
  what,
  target: wanted,
  reached: String(reached),
  met,
});
const none = (what: string, reached: number): Target => target(what, "0", reached, reached === 0);
const atMost = (what: string, most: number, reached: number): Target =>
  target(what, `at most ${most}`, Math.round(reached * 100) / 100, reached <= most);

/** What the floods have shown. */
export const judgeFloods = (
  { base, end, rounds, failures, recovered }: Played,
  queue: FilledQueue,
  { registrations }: Size,
): Pick<CampaignResult, "tried" | "survived" | "targets" | "figures" | "failures"> => {
  const outcomes = rounds.flatMap((one) => one.outcomes);
  const shed = outcomes.filter(({ status }) => status !== 201);
  const unfit = shed.filter((outcome) => !isRefusal(outcome));
  const [calm, flooded] = [median(rounds.map((one) => one.calm)), median(rounds.map((one) => one.flooded))];
  const some = rounds.every((one) => one.outcomes.some(({ status }) => status !== 201));
  return {
    tried: outcomes.length,
    survived: outcomes.length - unfit.length - failures.length,
    targets: [
      target(
        `registrations that are shed, of ${registrations} at once`,
        "some, in every round",
        shed.length,
        some || availableParallelism() > fewProcessors,
      ),
      none("refusals other than 429 or 503 with Retry-After and a problem", unfit.length),
      none("registrations acknowledged and absent, or refused and there", failures.length),
      target(
        "events that wait for a function before the next one is turned away",
        String(queueLimit),
        queue.waited,
        queue.waited === queueLimit && queue.sent - queue.shed === queueLimit,
      ),
      none(
        "GETs without 200, in calm and flood",
        rounds.reduce((sum, { failed }) => sum + failed, 0),
      ),
      atMost("heap after collection against its base", mostGrowth, end.heapUsed / base.heapUsed),
      atMost("open files more than before, without the store's", slack.files, end.files - base.files),
      atMost("open connections more than before", slack.sockets, end.sockets - base.sockets),
      target("a registration afterwards", "201", recovered ?? "none", recovered === 201),
    ],
    figures: {
      rounds: rounds.length,
      "p99 of GETs in calm, ms (median of the rounds)": calm.toFixed(1),
      "p99 of GETs in the flood, ms (median of the rounds)": flooded.toFixed(1),
      "p99 in the flood against calm": (flooded / calm).toFixed(1),
      "registrations acknowledged": outcomes.length - shed.length,
      "heap of the base, MB": Math.round(base.heapUsed / 1e6),
      "resident memory before and after, MB": `${Math.round(base.rss / 1e6)} and ${Math.round(end.rss / 1e6)}`,
    },
    failures: [...failures, ...unfit.map((outcome) => `refused in another way: ${JSON.stringify(outcome)}`)],
  };
};
