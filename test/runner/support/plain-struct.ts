import { resolve } from "node:path";
import { isMembers, type Members } from "../../../local/members.ts";

/** What stands in Pulumi's wire format for a value that is not known yet (`unknownValue` of its SDK). */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The member that says what an object of the wire format really is (`specialSigKey` of its SDK), and what it may be. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const signatures: Readonly<Record<string, "wrapper" | "asset" | "archive">> = {
  "1b47061264138c4ac30d75fd1eb44270": "wrapper",
  d0e6a833031e9bbcd3f4e8bde6ca49a4: "wrapper",
  c44067f5952c0a294b673a41bacd8c17: "asset",
  "0def7320c3a5731c473e5ecbe6d01bc7": "archive",
};

/**
 * Properties of a request as the laptop cloud has them: secrets and output values unwrapped, assets with absolute
 * paths, values that are not known as `unknownValue`. Throws on what this program does not use.
 */
export const plainStruct = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainStruct);
  if (!isMembers(value)) return value;
  if (!(signatureKey in value)) return plainMembers(value);
  const { path, text, assets, value: wrapped = unknownValue } = value;
  const kind = signatures[String(value[signatureKey])];
  if (kind === "wrapper") return plainStruct(wrapped);
  if (kind === "asset" && typeof path === "string") return { kind: "file", path: resolve(path) };
  if (kind === "asset" && typeof text === "string") return { kind: "text", text };
  if (kind === "archive" && isMembers(assets)) return { kind: "archive", assets: plainMembers(assets) };
  throw new Error(`not expected in a request: ${JSON.stringify(value)}`);
};

const plainMembers = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, plainStruct(member)]));
