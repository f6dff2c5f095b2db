import { readFileSync } from "node:fs";

/** The text of the operations guide and what it tells to type, block by block, without the indentation of lists. */
export const guide = readFileSync("docs/operations.md", "utf8");

export const blocks: ReadonlyArray<string> = [...guide.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(
  ([, indent = "", block = ""]) => block.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
);
