import { isMembers, type Members, membersOf } from "../../../local/members.ts";
import { member } from "./property-change.ts";

/** A resource's inputs with the documents that they carry as text taken apart, and IAM policies put aside. */
export type Decomposed = {
  readonly inputs: Members;
  /** Statements by the path of their document. */
  readonly policies: Readonly<Record<string, ReadonlyArray<unknown>>>;
};

export const decompose = (inputs: Members): Decomposed => {
  const policies: Record<string, ReadonlyArray<unknown>> = {};
  const taken = (value: unknown, path: string): unknown => {
    const read = typeof value === "string" ? parsed(value) : value;
    if (Array.isArray(read)) return read.map((item, index) => taken(item, `${path}[${index}]`));
    if (!isMembers(read)) return read;
    if (isPolicy(read)) {
      policies[path] = Array.isArray(read["Statement"]) ? read["Statement"] : [read["Statement"]];
      return undefined;
    }
    return Object.fromEntries(Object.entries(read).map(([name, each]) => [name, taken(each, member(path, name))]));
  };
  return { inputs: membersOf(taken(inputs, "")), policies };
};

const isPolicy = (value: Members): boolean =>
  "Statement" in value && Object.keys(value).every((name) => ["Version", "Id", "Statement"].includes(name));

/** Text that is a JSON document; a number or a word in quotes is text. */
const parsed = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
