import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { end } from "../cut-short.ts";
import { isMet, type Proof } from "../report.ts";
import { broken } from "./broken.ts";
import type { CodeBreak } from "./code-break.ts";

export type Judgement = {
  /** A campaign that does not come to its end has judged nothing: broken code may not even load. */
  readonly verdict: "met" | "missed" | "none";
  /** The first thing that the proof complained of. */
  readonly complaint: string;
};

/** Breaks the code of a worktree, lets the campaign judge it that must notice, and mends it again. */
export const tryBreak = async (worktree: string, codeBreak: CodeBreak, seed: number): Promise<Judgement> => {
  const file = join(worktree, codeBreak.path);
  const source = await readFile(file, "utf8");
  await writeFile(file, broken(source, codeBreak));
  try {
    return await judge(worktree, codeBreak.noticedBy, seed);
  } finally {
    await writeFile(file, source);
  }
};

/** Runs one campaign in its quick form on the code of a worktree. */
export const judge = async (worktree: string, campaign: string, seed: number): Promise<Judgement> => {
  const out = await mkdtemp(join(tmpdir(), "user-manager-judged-"));
  try {
    const options = ["proof/run.ts", "--quick", "--seed", String(seed), "--only", campaign, "--out", out];
    const child = spawn(process.execPath, options, { cwd: worktree, stdio: "ignore" });
    await once(child, "exit");
    const written = await readFile(join(out, "proof.json"), "utf8").catch(() => undefined);
    // Our own page, written a moment ago.
    return written === undefined
      ? { verdict: "none", complaint: "no result" }
      : judgement(JSON.parse(written) as Proof);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
};

const judgement = (proof: Proof): Judgement => {
  const targets = proof.campaigns.flatMap((campaign) => campaign.targets.filter(({ met }) => !met));
  const complaints = [
    ...proof.campaigns.flatMap(({ failures }) => failures),
    ...targets.map(({ what, reached, target }) => `${what}: ${reached} (${target})`),
  ];
  const verdict = isMet(proof) ? "met" : targets.some(({ what }) => what === end) ? "none" : "missed";
  return { verdict, complaint: complaints[0] ?? "nothing" };
};
