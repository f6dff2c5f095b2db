import { createHash } from "node:crypto";
import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as t from "io-ts";
import { projectDirectory } from "./build-bundle.ts";
import { type FileHash, onceFileHash } from "./file-hash.ts";

/** What a folder's bundle was made from. */
const Manifest = t.type(
  { files: t.readonlyArray(t.string), sources: t.readonlyArray(t.string), fingerprint: t.string },
  "Manifest",
);
type Written = Omit<t.TypeOf<typeof Manifest>, "fingerprint">;

/** What decides over a bundle beside its sources: how it is built, and which packages its imports mean. */
const surroundings = [
  "infra/bundles/build-bundle.ts",
  "infra/bundles/direct-fp-ts.ts",
  "package-lock.json",
  "tsconfig.json",
];

const pathOf = (folder: string): string => join(projectDirectory, folder, "manifest.json");

/** The names of a folder's files if the sources, as they are now, would give them again; told by content, never by date. */
export const currentFiles = async (
  folder: string,
  hash: FileHash = onceFileHash,
): Promise<ReadonlyArray<string> | undefined> => {
  try {
    const manifest: unknown = JSON.parse(await readFile(pathOf(folder), "utf8"));
    if (!Manifest.is(manifest) || (await fingerprint(manifest.sources, hash)) !== manifest.fingerprint)
      return undefined;
    const present = new Set(await readdir(join(projectDirectory, folder)));
    return manifest.files.every((name) => present.has(name)) ? manifest.files : undefined;
  } catch {
    return undefined;
  }
};

/** Remembers what a bundle was made from, unless a source was edited since the build began. */
export const writeManifest = async (
  folder: string,
  { files, sources }: Written,
  begun: number,
  hash: FileHash = onceFileHash,
): Promise<void> => {
  const edited = await Promise.all(
    sources.map(async (path) => (await stat(join(projectDirectory, path))).mtimeMs >= begun),
  );
  if (edited.includes(true)) return;
  const temporary = `${pathOf(folder)}.${process.pid}`;
  await writeFile(temporary, JSON.stringify({ files, sources, fingerprint: await fingerprint(sources, hash) }));
  await rename(temporary, pathOf(folder));
};

const fingerprint = async (sources: ReadonlyArray<string>, hash: FileHash): Promise<string> => {
  const hashes = await Promise.all([...surroundings, ...sources].map(async (path) => [path, await hash(path)]));
  return createHash("sha256").update(JSON.stringify(hashes)).digest("hex");
};
