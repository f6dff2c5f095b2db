import { isDeepStrictEqual } from "node:util";
import { type Members, isMembers } from "../../../local/members.ts";
import type { PropertyChange } from "./property-change.ts";

type Compare = (before: unknown, after: unknown, path: string) => ReadonlyArray<PropertyChange>;
type List = ReadonlyArray<unknown>;

/** Members by which people tell the items of a list apart. */
const names = ["Sid", "id", "name", "key", "type", "priority", "ipv4"];

/**
 * Where two lists differ: by the items' own names where all have one; else what both have is left out, and the rest is
 * compared one by one.
 */
export const listChanges = (
  before: List,
  after: List,
  path: string,
  compare: Compare,
): ReadonlyArray<PropertyChange> => {
  const name = names.find((each) => isNamedBy(before, each) && isNamedBy(after, each));
  if (name !== undefined) return compareNamed(byName(before, name), byName(after, name), path, compare);
  const lost = without(before, after);
  const gained = without(after, before);
  if (lost.length === 0 && gained.length === 0) return [{ path: `${path}[order]`, before, after }];
  return Array.from({ length: Math.max(lost.length, gained.length) }, (_, index) => index).flatMap((index) => {
    const position = after.indexOf(gained[index] ?? lost[index]);
    return compare(lost[index], gained[index], `${path}[${position < 0 ? before.indexOf(lost[index]) : position}]`);
  });
};

const isNamedBy = (list: List, name: string): list is ReadonlyArray<Members> =>
  list.every((item) => isMembers(item) && ["string", "number"].includes(typeof item[name])) &&
  new Set(list.map((item) => (isMembers(item) ? item[name] : undefined))).size === list.length;

const byName = (list: List, name: string): Members =>
  Object.fromEntries(list.map((item) => [isMembers(item) ? `${name}=${String(item[name])}` : "", item]));

const compareNamed = (before: Members, after: Members, path: string, compare: Compare): ReadonlyArray<PropertyChange> =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    compare(before[name], after[name], `${path}[${name}]`),
  );

/** The items of one list that another does not have, as often as it has more of them. */
const without = (list: List, other: List): List => {
  const rest = [...other];
  return list.filter((item) => {
    const found = rest.findIndex((each) => isDeepStrictEqual(each, item));
    if (found >= 0) rest.splice(found, 1);
    return found < 0;
  });
};
