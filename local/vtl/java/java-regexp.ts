import { VelocityError } from "../template-error.ts";
import { javaPattern } from "./java-pattern.ts";

type Use = "whole" | "search";

/** Distinct expressions that one process may meet before the cache starts anew; templates have a handful. */
const capacity = 500;
const cache = new Map<string, RegExp>();

const compile = (source: string, use: Use): RegExp => {
  // In a search, Java's `$` also matches before a final line break.
  if (use === "search" && /(?<!\\)(?:\\\\)*\$/.test(source))
    throw new VelocityError("the regular expression uses $ in a search, which is not emulated");
  const pattern = javaPattern(source);
  try {
    return new RegExp(use === "whole" ? `^(?:${pattern})$` : pattern, use === "whole" ? "u" : "gu");
  } catch (cause) {
    throw new VelocityError("not a regular expression that is emulated", { cause });
  }
};

/** A compiled Java regular expression: `whole` for `matches` and selection patterns, `search` for replacing and splitting. */
export const javaRegExp = (source: string, use: Use): RegExp => {
  const key = `${use} ${source}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= capacity) cache.clear();
  const compiled = compile(source, use);
  cache.set(key, compiled);
  return compiled;
};
