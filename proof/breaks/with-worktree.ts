import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "../../scripts/plan/base/git.ts";
import { untilStopped } from "../../scripts/plan/base/until-stopped.ts";

/** Runs `use` with a worktree of the last commit and this checkout's dependencies. It is gone afterwards, whatever happens. */
export const withWorktree = async <A>(directory: string, use: (worktree: string) => Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "user-manager-breaks-"));
  const worktree = join(folder, "worktree");
  const remove = (): void => {
    // The link first: what is behind it is not ours to remove.
    for (const path of [join(worktree, "node_modules"), folder]) rmSync(path, { recursive: true, force: true });
    spawnSync("git", ["-C", directory, "worktree", "prune"]);
  };
  try {
    return await untilStopped(remove, async () => {
      await git(directory, "worktree", "add", "--quiet", "--detach", worktree, "HEAD");
      await symlink(join(directory, "node_modules"), join(worktree, "node_modules"), "junction");
      return use(worktree);
    });
  } finally {
    remove();
  }
};
