import { type Block, table } from "../report/block.ts";
import { dollars } from "../report/dollars.ts";
import { type Item, total } from "./item.ts";
import { prices } from "./prices.ts";

/** Lines of a bill, and their sum. */
export const itemsTable = (items: ReadonlyArray<Item>): Block =>
  table(
    ["hop", "what", "quantity", "US dollars per", "US dollars"],
    [...items.map(row), ["together", "", "", "", dollars(total(items))]],
    [2, 4],
  );

const row = ({ hop, what, quantity, rate, price, dollars: amount }: Item): ReadonlyArray<string> => [
  hop,
  what,
  quantity.toLocaleString("en-US", { maximumSignificantDigits: 6 }),
  `${rate.toLocaleString("en-US", { maximumFractionDigits: 12 })} per ${prices[price].per}`,
  dollars(amount),
];
