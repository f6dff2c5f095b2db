import { accountId } from "../../../local/program/account-id.ts";

const arns = /arn:aws[a-z-]*:([a-z0-9-]+):([a-z0-9-]*):(\d*):([^\s"',\\]*)/g;

/**
 * ARNs without what is the same in all of them (`lambda:function:get-user-function`), hashes by their beginning. An ARN
 * of another account, and one whose resource is a pattern, is told in full: there, the place is the point.
 */
export const short = (text: string): string =>
  text
    .replaceAll(arns, (arn: string, service: string, region: string, account: string, resource: string) =>
      (account === "" || account === accountId) && (!resource.includes("*") || `${region}${account}` === "")
        ? `${service}:${resource}`
        : arn,
    )
    .replaceAll(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, "$1…");

/** How to shorten texts that stand side by side: not at all where that would hide how they differ. */
export const shortTogether = (texts: ReadonlyArray<string>): ((text: string) => string) => {
  const isShorter = texts.filter((text) => text.startsWith("arn:")).map((text) => short(text) !== text);
  const hides = new Set(texts.map(short)).size < new Set(texts).size;
  return hides || new Set(isShorter).size > 1 ? (text) => text : short;
};

/** Characters of a value that fit beside another. */
export const most = 72;

/** A value as one line that fits beside another. */
export const brief = (value: unknown): string => {
  if (value === undefined) return "(none)";
  if (value === "") return '""';
  return cut(short(typeof value === "string" ? value : JSON.stringify(value)));
};

export const cut = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
};
