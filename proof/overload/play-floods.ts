import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { userPath } from "../../test/e2e/support/client.ts";
import { flood, type Outcome, send } from "./flood.ts";
import type { MeasuredSystem } from "./measured-system.ts";
import type { Measurement } from "./measurement.ts";
import { percentile, readersDuring } from "./readers.ts";

export const sizes = {
  quick: { rounds: 1, registrations: 200, calmMs: 500, warm: 20, blocked: 160 },
  full: { rounds: 5, registrations: 500, calmMs: 3000, warm: 150, blocked: 500 },
};
export type Size = (typeof sizes)["quick"];

/** What a system did in all its floods, and what it held before and after them. */
export type Played = {
  readonly base: Measurement;
  readonly end: Measurement;
  readonly rounds: ReadonlyArray<Round>;
  readonly failures: ReadonlyArray<string>;
  /** The status of a registration afterwards. */
  readonly recovered: number | undefined;
};

const reader = "reader@example.com";

type Round = {
  /** The 99th percentile of GETs, in milliseconds. */
  readonly calm: number;
  readonly flooded: number;
  readonly outcomes: ReadonlyArray<Outcome>;
  /** GETs without 200. */
  readonly failed: number;
};

/** GETs in calm, then GETs while a flood of registrations comes in. */
const round = async (url: string, name: string, { calmMs, registrations }: Size): Promise<Round> => {
  const path = userPath(reader);
  const calm = await readersDuring(url, path, wait(calmMs));
  const emails = Array.from({ length: registrations }, (_, index) => `${name}.${index}@example.com`);
  const begun = flood(url, emails);
  const flooded = await readersDuring(url, path, begun);
  return {
    calm: percentile(calm.milliseconds, 99),
    flooded: percentile(flooded.milliseconds, 99),
    outcomes: await begun,
    failed: calm.failed + flooded.failed,
  };
};

/** What was promised and is not there, and what was refused and is there all the same. */
const broken = async (url: string, outcomes: ReadonlyArray<Outcome>): Promise<ReadonlyArray<string>> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const found = await Promise.all(
    outcomes.map(async ({ email, status }) => {
      const answer = await send(url, agent, { method: "GET", path: userPath(email) });
      const wanted = status === 201 ? 200 : 404;
      return answer.status === wanted ? [] : [`${email}: registration ${status}, then GET ${answer.status}`];
    }),
  );
  agent.destroy();
  return found.flat();
};

/** Bodies that are refused for their size, many at once: they too must leave nothing behind. */
const oversize = async (url: string): Promise<ReadonlyArray<string>> => {
  const agent = new Agent({ keepAlive: false });
  const body = "x".repeat(1_000_000);
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => send(url, agent, { method: "POST", path: "/register", body })),
  );
  return answers.flatMap(({ status }) => (status === 413 ? [] : [`a body of a megabyte: ${status}`]));
};

export const playFloods = async (system: MeasuredSystem, size: Size, say: (line: string) => void): Promise<Played> => {
  const { url, measure } = system;
  const { rounds, calmMs, warm } = size;
  // The first flood starts every sandbox and compiles what is hot: what it leaves is the base.
  await flood(url, [reader]);
  await flood(
    url,
    Array.from({ length: warm }, (_, index) => `warm.${index}@example.com`),
  );
  await readersDuring(url, userPath(reader), wait(calmMs));
  const base = await measure();
  const played: Round[] = [];
  const failures: string[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const one = await round(url, `flood${number}`, size);
    played.push(one);
    failures.push(...(await broken(url, one.outcomes)));
    say(`round ${number}: GET p99 ${one.calm.toFixed(1)} ms in calm, ${one.flooded.toFixed(1)} ms in the flood`);
  }
  failures.push(...(await oversize(url)));
  const [recovered] = await flood(url, ["recovered@example.com"]);
  const end = await settledMeasure(measure, base);
  return { base, end, rounds: played, failures, recovered: recovered?.status };
};

/** Connections that were closed take a moment to go. */
const settledMeasure = async (measure: MeasuredSystem["measure"], base: Measurement): Promise<Measurement> => {
  for (let tries = 0; ; tries += 1) {
    const now = await measure();
    if ((now.sockets <= base.sockets && now.heapUsed <= base.heapUsed) || tries === 10) return now;
    await wait(200);
  }
};
