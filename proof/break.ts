import { parseArgs } from "node:util";
import { codeBreaks } from "./breaks/code-breaks.ts";
import { tryBreak } from "./breaks/try-break.ts";
import { withWorktree } from "./breaks/with-worktree.ts";

/**
 * `npm run proof:break -- [--seed N] [--only kind,kind]`: proves the proof. Breaks a copy of the last commit in one place after
 * the other and lets the campaign judge it that must notice. Exit status 1 when a break goes unnoticed.
 */
const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, only: { type: "string" } } });
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0) throw new Error("--seed takes a whole number");
const kinds = values.only?.split(",");
const unknown = kinds?.filter((kind) => !Object.hasOwn(codeBreaks, kind)) ?? [];
if (unknown.length > 0) throw new Error(`no kind of break is called ${unknown.join(", ")}`);

let [noticed, unnoticed] = [0, 0];
await withWorktree(process.cwd(), async (worktree) => {
  for (const [kind, breaks] of Object.entries(codeBreaks))
    for (const codeBreak of kinds?.includes(kind) === false ? [] : breaks) {
      const result = await tryBreak(worktree, codeBreak, seed);
      if (result.noticed) noticed += 1;
      else unnoticed += 1;
      const verdict = result.noticed ? "noticed" : "NOT NOTICED";
      process.stdout.write(`${verdict} by ${codeBreak.noticedBy}: ${kind}: ${codeBreak.what}\n`);
      process.stdout.write(`  ${result.complaint.slice(0, 300)}\n`);
    }
});
process.stdout.write(`${noticed} passed, ${unnoticed} failed\n`);
process.exitCode = unnoticed === 0 ? 0 : 1;
