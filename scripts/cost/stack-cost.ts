import type { Program } from "../../local/program.ts";
import type { Assumed } from "./assumptions.ts";
import type { FixedCosts } from "./costing.ts";
import { dataCosts } from "./data-costs.ts";
import { fixedCosts } from "./fixed/fixed-costs.ts";
import { type Item, itemsIn, merged } from "./item.ts";
import { unpriced } from "./unpriced.ts";
import { routeCosts, type RouteCost } from "./usage/route-costs.ts";

/** What a stack costs, as far as its program and the assumptions say. */
export type StackCost = {
  readonly region: string;
  /** By the month. */
  readonly fixed: ReadonlyArray<Item>;
  /** By the million requests that succeed. */
  readonly routes: ReadonlyArray<RouteCost>;
  /** By the gigabyte and month. */
  readonly data: ReadonlyArray<Item>;
  readonly unpriced: ReadonlyArray<string>;
};

export const stackCost = (program: Program, assumed: Assumed): StackCost => {
  const costing = { program, assumed, item: itemsIn(program.region) };
  const byTable = (costs: FixedCosts) =>
    merged(program.resources.flatMap((resource) => costs[resource.type]?.(resource, costing) ?? [])).toSorted(
      (one, other) => other.dollars - one.dollars || (one.hop + one.what < other.hop + other.what ? -1 : 1),
    );
  return {
    region: program.region,
    fixed: byTable(fixedCosts),
    routes: routeCosts(costing),
    data: byTable(dataCosts),
    unpriced: unpriced(program).toSorted(),
  };
};
