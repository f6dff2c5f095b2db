import { membersOf } from "../members.ts";

/**
 * What the regular expressions of the load balancer lack and JavaScript's have, or the other way round (ELB user
 * guide).
 */
const unsupported: ReadonlyArray<readonly [what: string, pattern: RegExp]> = [
  ["look-around", /\(\?<?[=!]/],
  ["an atomic group", /\(\?>/],
  ["a back-reference", /\\(?:[1-9]|k<)/],
  ["a possessive quantifier", /[*+?}]\+/],
  ["a Unicode property", /\\p\{/i],
];

const maxLength = 1024;

/** Escapes and character classes hide characters that would look like an operator. */
const operators = (regex: string): string => regex.replace(/\\[^1-9kpP]/g, "x").replace(/\[[^\]]*\]/g, "x");

/**
 * A rewrite of a listener rule: the text with the first match of `regex` replaced, `$1`…`$9` being its groups; the same
 * text when nothing matches. Throws on a rewrite that the load balancer would refuse.
 */
export const rewriteOf = (rewrite: unknown, where: string): ((text: string) => string) => {
  const { regex, replace } = membersOf(rewrite);
  if (typeof regex !== "string" || typeof replace !== "string")
    throw new Error(`${where} needs one rewrite with "regex" and "replace"`);
  if (regex.length > maxLength || replace.length > maxLength)
    throw new Error(`${where}: "regex" and "replace" have at most ${maxLength} characters`);
  const [what] = unsupported.find(([, pattern]) => pattern.test(operators(regex))) ?? [];
  if (what !== undefined) throw new Error(`${where}: the load balancer does not know ${what} (${regex})`);
  const expression = compiled(regex, where);
  const groups = (new RegExp(`${regex}|`).exec("")?.length ?? 1) - 1;
  for (const [reference] of replace.matchAll(/\$\d?/g))
    if (!(Number(reference.slice(1) || NaN) >= 1 && Number(reference.slice(1)) <= groups))
      throw new Error(`${where}: "replace" refers to ${reference}, but "regex" has ${groups} groups`);
  return (text) =>
    text.replace(expression, (...match) =>
      replace.replace(/\$(\d)/g, (_, group: string) => (match[Number(group)] as string | undefined) ?? ""),
    );
};

const compiled = (regex: string, where: string): RegExp => {
  try {
    return new RegExp(regex);
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
};
