import { parseArgs } from "node:util";
import { codeBreaks } from "./breaks/code-breaks.ts";
import { judge, tryBreak } from "./breaks/try-break.ts";
import { withWorktree } from "./breaks/with-worktree.ts";

/**
 * `npm run proof:break -- [--seed N] [--only kind,kind]`: proves the proof. Breaks a copy of the last commit in one place after
 * the other and lets the campaign judge it that must notice; the same campaigns are met by the copy as it is. Exit status 1
 * when a break goes unnoticed.
 */
const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, only: { type: "string" } } });
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0) throw new Error("--seed takes a whole number");
const kinds = values.only?.split(",");
const unknown = kinds?.filter((kind) => !Object.hasOwn(codeBreaks, kind)) ?? [];
if (unknown.length > 0) throw new Error(`no kind of break is called ${unknown.join(", ")}`);
const chosen = Object.entries(codeBreaks).flatMap(([kind, breaks]) =>
  kinds?.includes(kind) === false ? [] : breaks.map((codeBreak) => ({ kind, ...codeBreak })),
);

let [passed, failed] = [0, 0];
const say = (good: boolean, verdict: string, complaint: string): void => {
  if (good) passed += 1;
  else failed += 1;
  process.stdout.write(`${good ? "" : "FAILED: "}${verdict}\n  ${complaint.slice(0, 300)}\n`);
};
await withWorktree(process.cwd(), async (worktree) => {
  for (const campaign of new Set(chosen.map(({ noticedBy }) => noticedBy))) {
    const { verdict, complaint } = await judge(worktree, campaign, seed);
    say(verdict === "met", `${campaign} without a break: ${verdict}`, complaint);
  }
  for (const codeBreak of chosen) {
    const { verdict, complaint } = await tryBreak(worktree, codeBreak, seed);
    const noticed = verdict === "missed" ? "noticed" : verdict === "met" ? "not noticed" : "not judged";
    say(verdict === "missed", `${noticed} by ${codeBreak.noticedBy}: ${codeBreak.kind}: ${codeBreak.what}`, complaint);
  }
});
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
