import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fallenBelow, percent, type Ratchet, type Report, scoresOf } from "./mutation/scores.ts";
import { partNames, reportOf, strykerConfig } from "./mutation/stryker.ts";
import { run } from "./support/run.ts";

/**
 * Changes the sources of domain, adapters and lambdas in every way that Stryker knows, and counts the changes that the tests
 * notice. Fails below scripts/mutation/ratchet.json. Takes long; Stryker and the mocha that it needs are packages of their own.
 */
const here = join(import.meta.dirname, "mutation");
const ratchetFile = join(here, "ratchet.json");
const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));

const stryker = join(here, "node_modules/.bin/stryker");
if (!existsSync(stryker)) await run("npm", ["ci", "--prefix", here]);

const reports: Report[] = [];
for (const part of partNames) {
  const config = join(here, `${part}.config.json`);
  await writeFile(config, JSON.stringify(strykerConfig(part)));
  if ((await run(process.execPath, [stryker, "run", config, ...process.argv.slice(2)])) !== 0) process.exit(1);
  // Stryker's own report, in the published schema.
  reports.push((await read(reportOf(part))) as Report);
}

const scores = scoresOf(reports);
// Ours: a test reads the same file.
const ratchet = (await read(ratchetFile)) as Ratchet;
for (const [name, score] of Object.entries(scores))
  process.stdout.write(`${name}: ${score.noticed} of ${score.counted} changes noticed, ${percent(score)} %\n`);
const complaints = fallenBelow(ratchet, scores);
for (const complaint of complaints) process.stdout.write(`BELOW THE RATCHET: ${complaint}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
