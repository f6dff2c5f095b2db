import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import type { Archive, Asset } from "../program/assets.ts";

/** Writes an archive's files into a fresh folder, as Lambda does with a deployment package under /var/task. */
export const unpack = async (archive: Archive, folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await unpackInto(archive, folder);
};

const unpackInto = async (archive: Archive, folder: string): Promise<void> => {
  if (archive.kind === "archive-file")
    throw new Error(`the laptop cloud unpacks archives of assets, not ${archive.path}`);
  await Promise.all(Object.entries(archive.assets).map(([name, asset]) => write(asset, inside(folder, name))));
};

const write = async (asset: Asset, path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  if (asset.kind === "file") await copyFile(asset.path, path);
  else if (asset.kind === "text") await writeFile(path, asset.text);
  else await unpackInto(asset, path);
};

/** A name that climbs out of the folder would overwrite somebody's files. */
const inside = (folder: string, name: string): string => {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder + sep)) throw new Error(`the archive's entry ${JSON.stringify(name)} leaves its folder`);
  return path;
};
