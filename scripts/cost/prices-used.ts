import { type Block, list, paragraph } from "../report/block.ts";
import { ownRate } from "./item.ts";
import { priceDate, priceRegion, prices, priceSources } from "./prices.ts";
import type { StackCost } from "./stack-cost.ts";

/** Where a bill's prices are from, and what is not in them. */
export const pricesUsed = ({ region, fixed, routes, data }: StackCost): ReadonlyArray<Block> => {
  const used = new Set([...fixed, ...routes.flatMap(({ items }) => items), ...data].map(({ price }) => price));
  const standIns = [...used].filter((name) => ownRate(region, name) === undefined);
  return [
    paragraph(
      `List prices in US dollars as of ${priceDate}, first tier, without free tiers, taxes and data sent to the internet.`,
    ),
    ...(standIns.length === 0
      ? []
      : [paragraph(`No price of ${region} was found for ${standIns.join(", ")}: those are of ${priceRegion}.`)]),
    list([...new Set([...used].map((name) => priceSources[prices[name].source]))].toSorted()),
  ];
};
