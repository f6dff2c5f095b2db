import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { cp, mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "./git.ts";
import { untilStopped } from "./until-stopped.ts";

/** Two folders with the project in it, each with this checkout's dependencies. */
export type Checkouts = { readonly base: string; readonly head: string };

/**
 * Runs `use` with a worktree of the commit and a copy of this checkout, side by side: what a program builds may depend on
 * the way from its folder to its dependencies (names of bundled files do), and then only folders alike can be compared.
 * Both are gone afterwards, also when `use` fails or the process is told to end meanwhile.
 */
export const withCheckouts = async <A>(
  directory: string,
  commit: string,
  use: (checkouts: Checkouts) => Promise<A>,
): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "user-manager-plan-"));
  const within = await git(directory, "rev-parse", "--show-prefix");
  const projects = [join(folder, "base", within), join(folder, "head", within)] as const;
  const remove = (): void => {
    // The links first: what is behind them is not ours to remove.
    for (const path of [...projects.map((project) => join(project, "node_modules")), folder])
      rmSync(path, { recursive: true, force: true });
    // Forgets worktrees whose folder is gone, so those of runs that were killed too.
    spawnSync("git", ["-C", directory, "worktree", "prune"]);
  };
  try {
    return await untilStopped(remove, async () => {
      await git(directory, "worktree", "add", "--quiet", "--detach", join(folder, "base"), commit);
      await copySources(directory, projects[1]);
      for (const project of projects)
        await symlink(join(directory, "node_modules"), join(project, "node_modules"), "junction");
      return use({ base: projects[0], head: projects[1] });
    });
  } finally {
    remove();
  }
};

/** All files that git knows or would add, as they are on disk now, without dependencies that are a link. */
const copySources = async (from: string, to: string): Promise<void> => {
  const listed = await git(from, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
  for (const path of new Set(listed.split("\0")))
    if (path !== "" && path !== "node_modules") await cp(join(from, path), join(to, path)).catch(ignoreMissing);
};

/** A file that git knows may be deleted on disk. */
const ignoreMissing = (error: unknown): void => {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
};
