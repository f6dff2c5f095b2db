import type { Campaign, CampaignResult } from "../campaign.ts";
import { chooser } from "../faults/chooser.ts";
import { halfWritten } from "../faults/half-written.ts";
import { plays } from "../faults/plays.ts";
import { faultIds, rows } from "../faults/rows.ts";
import { makeStage } from "../faults/stage.ts";
import { watchStalls } from "../faults/stalls.ts";
import { twins } from "../faults/twins.ts";
import { type RowResult, tryRow } from "../faults/try-row.ts";

/** Rows side by side: most of their time they wait for a time-out. */
const sideBySide = 6;

const run: Campaign["run"] = async ({ seed, quick, say }) => {
  const choose = chooser(seed);
  const stage = makeStage({ quick });
  const stalls = watchStalls();
  const all = faultIds.filter((id) => "here" in plays[id]);
  const own = all.filter((id) => "own" in plays[id]);
  const left = new Set(quick ? own.filter((_, index) => (index + seed) % 4 !== 0) : []);
  const waiting = all.filter((id) => !left.has(id));
  const results: RowResult[] = [];
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      const begun = performance.now();
      const result = await tryRow(row, { stage, quick, choose, stalls });
      results.push(result);
      say(
        `${row} ${result.failures.length === 0 ? "survived" : "FAILED"} (${Math.round(performance.now() - begun)} ms)`,
      );
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  stalls.stop();
  return judged(results, await stage.end(), stage.accidents(), seed);
};

const judged = (
  results: ReadonlyArray<RowResult>,
  items: Awaited<ReturnType<ReturnType<typeof makeStage>["end"]>>,
  accidents: ReadonlyArray<string>,
  seed: number,
): CampaignResult => {
  const sum = (of: (result: RowResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const damaged = [...items.flatMap(halfWritten), ...twins(items)].map((complaint) => `a kept item: ${complaint}`);
  const survived = results.filter(({ failures }) => failures.length === 0).length;
  const unexplained = sum((result) => result.unexplained);
  const target = (what: string, wanted: number, reached: number) => ({
    what,
    target: String(wanted),
    reached: String(reached),
    met: reached === wanted,
  });
  const elsewhere = rows.filter(([id]) => "campaign" in plays[id]).length;
  return {
    tried: results.length,
    survived,
    targets: [
      target("faults that the system survives", results.length, survived),
      target("5xx without a reason", 0, unexplained),
      target("items written by halves, or with another one's salt or chance in them", 0, damaged.length),
      target("errors of the server that nobody caught", 0, accidents.length),
    ],
    figures: {
      "faults in the list": rows.length,
      "played here": results.length,
      "played by other campaigns": elsewhere,
      requests: sum(({ requests }) => requests),
      "recoveries without restart": sum(({ recoveries }) => recoveries),
      "items looked at": items.length,
      "rows repeated because the machine stood still": sum(({ repeated }) => repeated),
    },
    failures: [...results.flatMap(({ failures }) => failures), ...damaged, ...accidents].map(
      (failure) => `seed ${seed}: ${failure}`,
    ),
    cannot: rows.flatMap(([id, , fault]) => {
      const play = plays[id];
      return "cannot" in play ? [`${id} ${fault}: ${play.cannot}`] : [];
    }),
  };
};

export const faults: Campaign = { name: "faults", title: "Every fault that can be played here is survived", run };
