import type { Program, Resource } from "../../local/program.ts";
import type { Assumed } from "./assumptions.ts";
import type { Item, MakeItem } from "./item.ts";

/** What every price needs to know. */
export type Costing = { readonly program: Program; readonly assumed: Assumed; readonly item: MakeItem };

/** The monthly bill for a resource of one type, whether requests come or not. */
export type FixedCost = (resource: Resource, costing: Costing) => ReadonlyArray<Item>;

export type FixedCosts = Readonly<Record<string, FixedCost>>;

/** As AWS's own calculators count them: 365 days of 24 hours in 12 months. */
export const hoursPerMonth = 730;
