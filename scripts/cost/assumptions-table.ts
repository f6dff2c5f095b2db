import { type Block, table } from "../report/block.ts";
import { assumptions, type Assumed } from "./assumptions.ts";

/** The assumptions of this run; those set by a flag say so. */
export const assumptionsTable = (assumed: Assumed): Block =>
  table(
    ["assumption", "value", "unit", "where from"],
    Object.entries(assumed).map(([name, value]) => {
      const known = Object.entries(assumptions).find(([each]) => each === name)?.[1];
      return [name, String(value), known?.unit ?? "a call", known?.value === value ? known.source : "set for this run"];
    }),
    [1],
  );
