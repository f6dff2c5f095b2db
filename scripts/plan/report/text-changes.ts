import { brief } from "./short.ts";
import { briefDifference } from "./brief-difference.ts";
import { structuralChanges } from "../diff/structural-changes.ts";

/** Settings or outputs that differ, line by line. */
export const textChanges = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ReadonlyArray<string> =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((name) => {
    if (structuralChanges(before[name], after[name]).length === 0) return [];
    if (!(name in before)) return [`+ ${name}: ${brief(after[name])}`];
    if (!(name in after)) return [`- ${name}: ${brief(before[name])}`];
    return [`~ ${name}: ${briefDifference(before[name], after[name])}`];
  });
