import { execFileSync } from "node:child_process";

const git = (...args: ReadonlyArray<string>): string => execFileSync("git", args, { encoding: "utf8" }).trim();

/** The commit that is proved, and whether something is proved that is in no commit. The proof's own pages do not count. */
export const revision = (): string => {
  const changed = git("status", "--porcelain", "--", ".", ":!proof.json", ":!docs/proof.md");
  return `${git("rev-parse", "--short=12", "HEAD")}${changed === "" ? "" : ", with changes"}`;
};
