import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { isMembers, type Members } from "../../members.ts";

/** A YAML file that holds a mapping with no other members than `known`. Throws with the file's name. */
export const readYaml = (path: string, known: ReadonlyArray<string>): Members => {
  const file = basename(path);
  const value: unknown = parse(textOf(path), { prettyErrors: true }) ?? {};
  if (!isMembers(value)) throw new Error(`${file} is not a mapping`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new Error(`${file} has an unknown member "${unknown}"`);
  return value;
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Error(`cannot read ${path}`, { cause: error });
  }
};
