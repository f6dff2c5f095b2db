import { plays } from "./plays.ts";
import type { FaultId } from "./rows.ts";
import type { Stage } from "./stage.ts";
import type { Stalls } from "./stalls.ts";
import { makeTrial, type Tally } from "./trial.ts";

export type RowResult = {
  readonly row: FaultId;
  readonly failures: ReadonlyArray<string>;
  readonly requests: number;
  readonly recoveries: number;
  readonly unexplained: number;
  /** How often the row was tried again because the machine stood still. */
  readonly repeated: number;
};

type Options = {
  readonly stage: Stage;
  readonly quick: boolean;
  readonly choose: (below: number) => number;
  readonly stalls: Stalls;
};

/** An attempt of the SDK is lost after 500 ms; a machine that stands still that long plays faults of its own. */
const stallMs = 400;
const repetitions = 2;

/** Plays every way of one fault. A failure while the machine stood still counts only if it comes again. */
export const tryRow = async (row: FaultId, options: Options, repeated = 0): Promise<RowResult> => {
  const play = plays[row];
  const begun = performance.now();
  const tally: Tally = { requests: 0, recoveries: 0, unexplained: new Set() };
  const trial = makeTrial(row, { ...options, tally });
  const failures: string[] = [];
  if ("here" in play)
    await Promise.all(
      play.here.map((way) => way(trial).catch((error: unknown) => void failures.push(`${row}: ${told(error)}`))),
    );
  for (const { status, text } of tally.unexplained)
    failures.push(`${row}: unexplained ${status}: ${text.slice(0, 200)}`);
  if (failures.length > 0 && repeated < repetitions && options.stalls.since(begun) > stallMs)
    return tryRow(row, options, repeated + 1);
  const { requests, recoveries, unexplained } = tally;
  return { row, failures, requests, recoveries, unexplained: unexplained.size, repeated };
};

const told = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? error.message).split("\n").slice(0, 3).join(" ").slice(0, 400)
    : String(error);
