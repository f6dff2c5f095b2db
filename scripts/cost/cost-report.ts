import { type Block, details, heading, list, paragraph } from "../report/block.ts";
import { dollars } from "../report/dollars.ts";
import { assumptionsTable } from "./assumptions-table.ts";
import type { Assumed } from "./assumptions.ts";
import { hopsTable } from "./hops-table.ts";
import { total } from "./item.ts";
import { itemsTable } from "./items-table.ts";
import { pricesUsed } from "./prices-used.ts";
import type { StackCost } from "./stack-cost.ts";

/** A stack's cost for a reader: the sums first, then every hop, then what they rest on. */
export const costReport = (stack: string, cost: StackCost, assumed: Assumed): ReadonlyArray<Block> => [
  heading(`Cost of stack ${stack} in ${cost.region}`),
  paragraph(`${dollars(total(cost.fixed))} a month before the first request, then by the million of each route:`),
  hopsTable(cost.routes),
  ...(cost.unpriced.length === 0 ? [] : [paragraph("Not priced, so missing in every sum:"), list(cost.unpriced)]),
  heading("By the month"),
  itemsTable(cost.fixed),
  heading("By the gigabyte that is kept for a month"),
  itemsTable(cost.data),
  ...cost.routes.map(({ route, items }) => details(`A million ${route}`, [itemsTable(items)])),
  details("Assumed, because the program does not say it", [assumptionsTable(assumed)]),
  details("Prices", pricesUsed(cost)),
];
