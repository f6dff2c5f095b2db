import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isMembers, membersOf } from "../../local/members.ts";
import type { Archive, Asset } from "../../local/program/assets.ts";

/**
 * A value with every archive and asset in it replaced by a line that changes with their content and nothing else: paths
 * differ from checkout to checkout.
 */
export const withFingerprints = async (value: unknown): Promise<unknown> => {
  if (isAsset(value)) return fingerprint(value);
  if (Array.isArray(value)) return Promise.all(value.map(withFingerprints));
  if (!isMembers(value)) return value;
  const entries = Object.entries(value).map(async ([key, member]) => [key, await withFingerprints(member)] as const);
  return Object.fromEntries(await Promise.all(entries));
};

const isAsset = (value: unknown): value is Asset | Archive => {
  const { kind, path, text, assets } = membersOf(value);
  return (
    ((kind === "file" || kind === "archive-file") && typeof path === "string") ||
    (kind === "text" && typeof text === "string") ||
    (kind === "archive" && isMembers(assets))
  );
};

const fingerprint = async (asset: Asset | Archive): Promise<string> => {
  const files = (await filesOf(asset, "")).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const hash = createHash("sha256");
  for (const [name, content] of files) hash.update(JSON.stringify([name, content.length])).update(content);
  const bytes = files.reduce((sum, [, { length }]) => sum + length, 0);
  return `${files.length} files, ${Math.ceil(bytes / 1024)} KiB, sha256 ${hash.digest("hex").slice(0, 12)}`;
};

type File = readonly [name: string, content: Buffer];

const filesOf = async (asset: Asset | Archive, name: string): Promise<ReadonlyArray<File>> => {
  if (asset.kind === "text") return [[name, Buffer.from(asset.text)]];
  if (asset.kind !== "archive") return [[name, await readFile(asset.path)]];
  const inside = Object.entries(asset.assets).map(([entry, each]) => filesOf(each, `${name}/${entry}`));
  return (await Promise.all(inside)).flat();
};
