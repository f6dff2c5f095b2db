import type { Members } from "../members.ts";

type Fail = (complaint: string) => never;
type Range = { readonly otherwise: number; readonly least: number; readonly most: number };

type Readers = {
  readonly text: (name: string) => string;
  /** An absent number is the one that the range names. */
  readonly integer: (name: string, range: Range) => number;
};

/** Reads properties by type, complaining about the first one that is another. */
export const property = (inputs: Members, fail: Fail): Readers => ({
  text: (name) => {
    const value = inputs[name];
    return typeof value === "string" ? value : fail(`${name} must be a string`);
  },
  integer: (name, { otherwise, least, most }) => {
    const value = inputs[name] ?? otherwise;
    if (typeof value !== "number" || !Number.isInteger(value)) return fail(`${name} must be a whole number`);
    return value >= least && value <= most ? value : fail(`${name} must be from ${least} to ${most}, and is ${value}`);
  },
});
