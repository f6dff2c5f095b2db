import type { CodeBreak } from "./code-break.ts";

/** The source with its break in it. Throws when the place is not there, or not alone: then the break says nothing. */
export const broken = (source: string, { path, from, to }: CodeBreak): string => {
  const [before, after, ...more] = source.split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${path} has ${more.length === 0 ? "no" : "more than one"} place like ${from}`);
  return before + to + after;
};
