import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { machine } from "../bench/support/machine.ts";
import { campaigns } from "./campaigns.ts";
import { cutShort } from "./cut-short.ts";
import { notes } from "./notes.ts";
import { isMet, type Proof, report, verdict } from "./report.ts";
import { table } from "./table.ts";
import { revision } from "./support/revision.ts";

/**
 * `npm run proof -- [--seed N] [--quick] [--only name,name] [--out DIR]`: runs the campaigns one after the other. In
 * full it writes proof.json and docs/proof.md, with --out always DIR/proof.json and DIR/proof.md. Exit status 1 when a target
 * is missed or anything failed.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    out: { type: "string" },
  },
});
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0) throw new Error("--seed takes a whole number");
const names = values.only?.split(",");
const unknown = names?.filter((name) => !campaigns.some((campaign) => campaign.name === name)) ?? [];
if (unknown.length > 0) throw new Error(`no campaign is called ${unknown.join(", ")}`);
const chosen = campaigns.filter(({ name }) => names?.includes(name) ?? true);

// Now, and not after a quarter of an hour in which somebody may have gone on.
const commit = revision();
const out = values.out ?? process.cwd();
await mkdir(out, { recursive: true });

const print = (line: string): void => void process.stdout.write(`${line}\n`);
/** Failures of one campaign that are printed; one mistake makes many of them. */
const shown = 20;
const done: Array<Proof["campaigns"][number]> = [];
for (const { name, title, run } of chosen) {
  print(`${name}: ${title}`);
  const started = performance.now();
  const context = { seed, quick: values.quick, say: (line: string) => print(`  ${line}`) };
  const result = await run(context).catch(cutShort);
  done.push({ name, title, seconds: (performance.now() - started) / 1000, ...result });
  for (const failure of result.failures.slice(0, shown)) print(`  FAILED: ${failure}`);
  if (result.failures.length > shown) print(`  … and ${result.failures.length - shown} more, in proof.json`);
}
const proof: Proof = {
  date: new Date().toISOString().slice(0, 10),
  seed,
  form: values.quick ? "quick" : "full",
  ...(names !== undefined && { only: names }),
  commit,
  machine: machine(),
  campaigns: done,
};
if (values.out !== undefined || (names === undefined && !values.quick)) {
  await writeFile(join(out, "proof.json"), `${JSON.stringify(proof, null, 2)}\n`);
  await writeFile(join(out, values.out === undefined ? "docs/proof.md" : "proof.md"), report(proof, notes()));
}
for (const line of table(proof)) print(line);
print(verdict(proof));
const targets = done.flatMap((campaign) => campaign.targets);
const met = targets.filter((target) => target.met).length;
print(`${met} passed, ${Math.max(targets.length - met, isMet(proof) ? 0 : 1)} failed`);
// Whatever a campaign left open does not keep the result waiting.
process.exit(isMet(proof) ? 0 : 1);
