import { type Block, paragraph, table } from "../../report/block.ts";
import { dollarDifference, dollars } from "../../report/dollars.ts";
import { total } from "../../cost/item.ts";
import type { StackCost } from "../../cost/stack-cost.ts";

/** A stack's cost before and after: the sums, and the lines of the monthly bill that differ. */
export const costBlocks = (before: StackCost, after: StackCost): ReadonlyArray<Block> => {
  const sums = [
    ["a month, fixed", total(before.fixed), total(after.fixed)] as const,
    ...pairs(before.routes, after.routes, ({ route }) => route).map(
      ([route, old, now]) => [`a million ${route}`, total(old?.items ?? []), total(now?.items ?? [])] as const,
    ),
  ];
  const lines = pairs(before.fixed, after.fixed, ({ hop, what }) => `${hop}, ${what}`)
    .map(([what, old, now]) => [what, old?.dollars ?? 0, now?.dollars ?? 0] as const)
    .filter(([, old, now]) => differ(old, now));
  const changed = sums.some(([, old, now]) => differ(old, now)) || lines.length > 0;
  return [
    ...(changed ? [] : [paragraph("Unchanged.")]),
    table(
      ["US dollars", "before", "after", "difference"],
      [...sums, ...lines.map(([what, old, now]) => [`of the month: ${what}`, old, now] as const)].map(row),
      [1, 2, 3],
    ),
  ];
};

const row = ([what, old, now]: readonly [string, number, number]): ReadonlyArray<string> => [
  what,
  dollars(old),
  dollars(now),
  differ(old, now) ? dollarDifference(now - old) : "",
];

/** Sums of the same numbers in another order differ in their last digits. */
const differ = (one: number, other: number): boolean => Math.abs(one - other) > 1e-9;

const pairs = <A>(before: ReadonlyArray<A>, after: ReadonlyArray<A>, name: (each: A) => string) =>
  [...new Set([...after, ...before].map(name))].map(
    (each) => [each, before.find((one) => name(one) === each), after.find((one) => name(one) === each)] as const,
  );
