import { VelocityError } from "../template-error.ts";

type Groups = ReadonlyArray<string | undefined>;
type Part = string | number;

const partsOf = (replacement: string): ReadonlyArray<Part> =>
  (replacement.match(/\\[^]|\$\d|[^\\$]+|[^]/g) ?? []).map((token) => {
    if (token.startsWith("\\") && token.length === 2) return token.slice(1);
    if (/^\$\d$/.test(token)) return Number(token.slice(1));
    if (token === "\\" || token === "$") throw new VelocityError("the replacement ends or names a group wrongly");
    return token;
  });

/** A Java replacement text: `\x` stands for x, `$1` for a group; the function gets the match and its groups. */
export const javaReplacement = (replacement: string): ((groups: Groups) => string) => {
  if (!/[\\$]/.test(replacement)) return () => replacement;
  const parts = partsOf(replacement);
  return (groups) =>
    parts
      .map((part) => {
        if (typeof part === "string") return part;
        if (part >= groups.length) throw new VelocityError(`the replacement names group ${part}, which does not exist`);
        return groups[part] ?? "";
      })
      .join("");
};
