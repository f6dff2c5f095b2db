import { either as E } from "fp-ts";
import { type Assumed, assumptions } from "./assumptions.ts";

/** What may be assumed of a function that the table does not name. */
const ofOneFunction = /^(reads|hashes):\S+$/;

/** The assumptions with some of them set anew (`name=value`), or everything that is wrong with these. */
export const assumed = (overrides: ReadonlyArray<string> = []): E.Either<ReadonlyArray<string>, Assumed> => {
  const values: Assumed = Object.fromEntries(
    Object.entries(assumptions).map(([name, { value }]) => [name, value]),
  ) as Record<keyof typeof assumptions, number>;
  const entries = overrides.map((override) => splitAt(override, override.lastIndexOf("=")));
  const complaints = entries.flatMap(([name, value]) => [
    ...(name in assumptions || ofOneFunction.test(name) ? [] : [`nothing is assumed by the name "${name}"`]),
    ...(value.trim() !== "" && Number(value) >= 0 ? [] : [`"${name}" must be a number that is not negative`]),
  ]);
  return complaints.length > 0
    ? E.left(complaints)
    : E.right({ ...values, ...Object.fromEntries(entries.map(([name, value]) => [name, Number(value)])) });
};

const splitAt = (text: string, index: number): readonly [string, string] =>
  index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
