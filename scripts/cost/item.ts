import { prices, priceRegion, type PriceName } from "./prices.ts";

/** A line of a bill. */
export type Item = {
  /** The part of the system that earns it: `load balancer`, `workflow`, … */
  readonly hop: string;
  readonly what: string;
  readonly price: PriceName;
  readonly quantity: number;
  readonly rate: number;
  readonly dollars: number;
};

/** Makes the lines of one region's bill. Where the region's price is not known, that of `priceRegion` stands in. */
export const itemsIn =
  (region: string) =>
  (hop: string, what: string, quantity: number, price: PriceName): Item => {
    const rate = ownRate(region, price) ?? prices[price].dollars;
    return { hop, what, price, quantity, rate, dollars: quantity * rate };
  };

export type MakeItem = ReturnType<typeof itemsIn>;

/** The price in this very region, if it is known. */
export const ownRate = (region: string, name: PriceName): number | undefined => {
  const { dollars, elsewhere = {} } = prices[name];
  return region === priceRegion ? dollars : elsewhere[region];
};

export const total = (items: ReadonlyArray<Item>): number => items.reduce((sum, { dollars }) => sum + dollars, 0);

/** Lines for the same thing at the same price as one; nothing that has no quantity. */
export const merged = (items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  [...Map.groupBy(items, ({ hop, what, price }) => JSON.stringify([hop, what, price])).values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [others.reduce(sum, first)]))
    .filter(({ quantity }) => quantity !== 0);

const sum = (one: Item, other: Item): Item => ({
  ...one,
  quantity: one.quantity + other.quantity,
  dollars: one.dollars + other.dollars,
});
