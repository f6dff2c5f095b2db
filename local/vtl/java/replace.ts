import { javaRegExp } from "./java-regexp.ts";
import { javaReplacement } from "./java-replacement.ts";

/** String.replaceAll and replaceFirst of Java: expression and replacement are Java's, not JavaScript's. */
export const replace = (text: string, pattern: string, replacement: string, every: boolean): string => {
  const write = javaReplacement(replacement);
  let rest = every ? Infinity : 1;
  return text.replace(javaRegExp(pattern, "search"), (match: string, ...details: unknown[]) => {
    if (rest-- <= 0) return match;
    const position = details.findIndex((detail) => typeof detail === "number");
    return write([
      match,
      ...details.slice(0, position).map((group) => (typeof group === "string" ? group : undefined)),
    ]);
  });
};
