import { either as E } from "fp-ts";
import { assumed } from "../../../scripts/cost/assumed.ts";
import type { Assumed } from "../../../scripts/cost/assumptions.ts";

/** The assumptions of a run, those given set anew. */
export const assuming = (...overrides: ReadonlyArray<string>): Assumed => {
  const result = assumed(overrides);
  if (E.isLeft(result)) throw new Error(result.left.join("; "));
  return result.right;
};
