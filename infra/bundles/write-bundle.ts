import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BundleFile, projectDirectory } from "./build-bundle.ts";

/**
 * Writes a bundle to a folder of the project, and removes what an earlier one left there. Files appear whole and
 * unchanged ones are left alone, because a running program may be reading them.
 */
export const writeBundle = async (folder: string, files: ReadonlyArray<BundleFile>): Promise<void> => {
  const directory = join(projectDirectory, folder);
  await mkdir(directory, { recursive: true });
  await Promise.all(files.map((file) => writeIfChanged(directory, file)));
  const current = new Set(files.map(({ name }) => name));
  const stale = (await readdir(directory)).filter((name) => name.endsWith(".mjs") && !current.has(name));
  await Promise.all(stale.map((name) => rm(join(directory, name), { force: true })));
};

const writeIfChanged = async (directory: string, { name, contents }: BundleFile): Promise<void> => {
  const path = join(directory, name);
  if (await holds(path, contents)) return;
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, contents);
  await rename(temporary, path);
};

const holds = async (path: string, contents: Uint8Array): Promise<boolean> => {
  try {
    return (await readFile(path)).equals(contents);
  } catch {
    return false;
  }
};
