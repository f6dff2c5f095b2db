import { execFileSync } from "node:child_process";

const git = (...args: ReadonlyArray<string>): string =>
  execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();

/**
 * The commit that is proved, and whether something is proved that is in no commit. The proof's own pages do not count.
 * Sources that came without git have none.
 */
export const revision = (): string => {
  try {
    const changed = git("status", "--porcelain", "--", ".", ":!proof.json", ":!docs/proof.md");
    return `${git("rev-parse", "--short=12", "HEAD")}${changed === "" ? "" : ", with changes"}`;
  } catch {
    return "unknown";
  }
};
