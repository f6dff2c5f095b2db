import { resolve } from "node:path";
import { isMembers, type Members } from "../members.ts";
import type { Archive, Asset } from "./assets.ts";

/** The member that marks Pulumi's envelope around a secret (`specialSigKey` of its wire format). */
const envelope = "4dabf18193072939515e22adb298388d";

const assetOf = async (value: Members, directory: string): Promise<Asset | Archive> => {
  const archive = value["__pulumiArchive"] === true;
  const [path, text, assets] = await Promise.all([value["path"], value["text"], value["assets"]]);
  if (typeof path === "string") return { kind: archive ? "archive-file" : "file", path: resolve(directory, path) };
  if (typeof text === "string") return { kind: "text", text };
  if (!isMembers(assets)) throw new Error("assets from a URI are not supported");
  const entries = Object.entries(assets).map(async ([name, asset]) => {
    if (!isMembers(asset)) throw new Error(`the archive's entry "${name}" is not an asset`);
    return [name, await assetOf(asset, directory)] as const;
  });
  return { kind: "archive", assets: Object.fromEntries(await Promise.all(entries)) };
};

/**
 * A resource's inputs as plain data: secrets out of their envelope (it wraps a whole top-level property, so at any
 * depth), assets awaited, their relative paths resolved against the project. The result survives `structuredClone`.
 */
export const plainValue = async (value: unknown, directory: string): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((item: unknown) => plainValue(item, directory)));
  if (!isMembers(value)) return value;
  if (envelope in value) return plainValue(value["value"], directory);
  if (value["__pulumiAsset"] === true || value["__pulumiArchive"] === true) return assetOf(value, directory);
  const entries = Object.entries(value).map(
    async ([key, member]) => [key, await plainValue(member, directory)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};

/** Whether a secret is in a resource's input, at any depth. */
export const holdsSecret = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(holdsSecret)
    : isMembers(value) && (envelope in value || Object.values(value).some(holdsSecret));
