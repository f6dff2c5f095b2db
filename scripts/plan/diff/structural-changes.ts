import { isDeepStrictEqual } from "node:util";
import { isMembers } from "../../../local/members.ts";
import { listChanges } from "./list-changes.ts";
import { member, type PropertyChange } from "./property-change.ts";

/** Where two values differ, as deep inside as they have the same shape. */
export const structuralChanges = (before: unknown, after: unknown, path = ""): ReadonlyArray<PropertyChange> => {
  if (isDeepStrictEqual(before, after)) return [];
  if (isMembers(before) && isMembers(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      structuralChanges(before[name], after[name], member(path, name)),
    );
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path, structuralChanges);
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
};
