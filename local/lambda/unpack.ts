import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import type { Archive, Asset } from "../program/assets.ts";

/**
 * Writes an archive's files into a fresh folder, as Lambda does with a deployment package under /var/task. `owner` says whose
 * archive it is, in errors.
 */
export const unpack = async (archive: Archive, folder: string, owner: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Node asks the nearest package.json whether a .js file is a module: it must be none of the folders above.
  await writeFile(join(dirname(folder), "package.json"), "{}");
  await write(archive, folder, owner);
};

const write = async (asset: Asset, path: string, owner: string): Promise<void> => {
  if (asset.kind === "archive-file") throw new Error(`${owner}: the laptop cloud does not unpack ${asset.path}`);
  if (asset.kind === "archive") {
    const entries = Object.entries(asset.assets);
    await Promise.all(entries.map(([name, entry]) => write(entry, inside(path, name, owner), owner)));
  } else {
    await mkdir(dirname(path), { recursive: true });
    await (asset.kind === "file" ? copyFile(asset.path, path) : writeFile(path, asset.text));
  }
};

/** A name that climbs out of the folder would overwrite somebody's files. */
const inside = (folder: string, name: string, owner: string): string => {
  const path = normalize(join(folder, name));
  if (path.startsWith(folder + sep)) return path;
  throw new Error(`${owner}: the entry ${JSON.stringify(name)} of code leaves its folder`);
};
