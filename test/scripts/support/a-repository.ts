import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type Repository = {
  readonly directory: string;
  readonly git: (...args: ReadonlyArray<string>) => string;
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
};

/** Nobody's settings, hooks and signatures: those of a machine would come into the tests. */
const plain = [
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "commit.gpgsign=false",
  "-c",
  "user.name=a",
  "-c",
  "user.email=a@b",
];

/** A git repository in a temporary folder, with this project's dependencies and a folder's files in one commit. */
export const aRepository = (files?: string): Repository => {
  const directory = mkdtempSync(join(tmpdir(), "a-repository-"));
  const git = (...args: ReadonlyArray<string>) =>
    execFileSync("git", ["-C", directory, ...plain, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const write = (path: string, text: string) => writeFileSync(join(directory, path), text);
  git("init", "--quiet", "--initial-branch=main");
  if (files !== undefined) cpSync(files, directory, { recursive: true });
  write(".gitignore", "node_modules\nignored.txt\n");
  write("package.json", '{ "type": "module" }');
  symlinkSync(join(dirname(import.meta.dirname), "../../node_modules"), join(directory, "node_modules"));
  git("add", "--all");
  git("commit", "--quiet", "--message=Begin");
  return { directory, git, write, remove: () => rmSync(directory, { recursive: true, force: true }) };
};
