import { type Block, table } from "../report/block.ts";
import { dollars } from "../report/dollars.ts";
import { type Item, total } from "./item.ts";
import type { RouteCost } from "./usage/route-costs.ts";

/** What each part of the system earns by a million requests of each route. */
export const hopsTable = (routes: ReadonlyArray<RouteCost>): Block => {
  const hops = [...new Set(routes.flatMap(({ items }) => items.map(({ hop }) => hop)))];
  const row = (name: string, of: (item: Item) => boolean) => [
    name,
    ...routes.map(({ items }) => (items.some(of) ? dollars(total(items.filter(of))) : "")),
  ];
  return table(
    ["hop", ...routes.map(({ route }) => route)],
    [...hops.map((hop) => row(hop, (item) => item.hop === hop)), row("together", () => true)],
    routes.map((_, index) => index + 1),
  );
};
