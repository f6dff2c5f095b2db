import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMet, type Proof } from "../report.ts";
import { broken } from "./broken.ts";
import type { CodeBreak } from "./code-break.ts";

export type BreakResult = {
  readonly noticed: boolean;
  /** The first thing that the proof complained of. */
  readonly complaint: string;
};

/** Breaks the code of a worktree, lets the campaign judge it in its quick form, and mends it again. */
export const tryBreak = async (worktree: string, codeBreak: CodeBreak, seed: number): Promise<BreakResult> => {
  const file = join(worktree, codeBreak.path);
  const source = await readFile(file, "utf8");
  const out = await mkdtemp(join(tmpdir(), "user-manager-broken-"));
  await writeFile(file, broken(source, codeBreak));
  try {
    const only = ["--only", codeBreak.noticedBy];
    const options = ["proof/run.ts", "--quick", "--seed", String(seed), ...only, "--out", out];
    const child = spawn(process.execPath, options, { cwd: worktree, stdio: "ignore" });
    const [code] = (await once(child, "exit")) as [number | null];
    return resultOf(code, await readFile(join(out, "proof.json"), "utf8").catch(() => undefined));
  } finally {
    await writeFile(file, source);
    await rm(out, { recursive: true, force: true });
  }
};

/** A proof that ends without a result has noticed nothing: the break may not even load. */
const resultOf = (code: number | null, written: string | undefined): BreakResult => {
  if (written === undefined) return { noticed: false, complaint: `no result, exit status ${String(code)}` };
  // Our own page, written a moment ago.
  const proof = JSON.parse(written) as Proof;
  const targets = proof.campaigns.flatMap((campaign) => campaign.targets.filter(({ met }) => !met));
  const complaints = [
    ...proof.campaigns.flatMap(({ failures }) => failures),
    ...targets.map(({ what, reached, target }) => `${what}: ${reached} (${target})`),
  ];
  return { noticed: code !== 0 && !isMet(proof), complaint: complaints[0] ?? "nothing" };
};
