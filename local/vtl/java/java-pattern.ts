import { VelocityError } from "../template-error.ts";

/** Syntax that means something else to java.util.regex than to JavaScript, and a word for the message. */
const refused: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\\[pP]/, "\\p{…}"],
  [/^\\[bB]/, "\\b"],
  [/^\\v/, "\\v"],
  [/^\\[0-9]/, "a back reference"],
  [/^\(\?(?![:=!]|<[=!a-zA-Z])/, "an inline flag or an atomic group"],
  [/^&&/, "&&"],
];

/** Classes that Java counts in ASCII, and the dot, written out for JavaScript. */
const outside: Readonly<Record<string, string>> = {
  ".": "[^\\n\\r\\u0085\\u2028\\u2029]",
  "\\s": "[ \\t\\n\\x0B\\f\\r]",
  "\\S": "[^ \\t\\n\\x0B\\f\\r]",
};
const inside: Readonly<Record<string, string>> = { "\\s": " \\t\\n\\x0B\\f\\r" };

const refusal = (rest: string, inClass: boolean): string | undefined => {
  if (inClass && rest.startsWith("[")) return "a class inside a class";
  if (inClass && rest.startsWith("\\S")) return "\\S inside a class";
  return refused.find(([syntax, name]) => syntax.test(rest) && (name !== "&&" || inClass))?.[1];
};

/** Java lets any punctuation be escaped; JavaScript's `u` mode only its own syntax characters. */
const withoutNeedlessEscape = (token: string): string =>
  /^\\[^A-Za-z0-9^$\\.*+?()[\]{}|/-]/u.test(token) ? token.slice(1) : token;

const translate = (token: string, inClass: boolean): string =>
  (inClass ? inside : outside)[token] ?? (token === "\\-" && !inClass ? "-" : withoutNeedlessEscape(token));

/**
 * The source of a Java regular expression as the source of a JavaScript one with the `u` flag. What the two languages
 * read differently is refused by name rather than matched differently.
 */
export const javaPattern = (source: string): string => {
  let [pattern, inClass, at] = ["", false, 0];
  while (at < source.length) {
    const rest = source.slice(at);
    const feature = refusal(rest, inClass);
    if (feature !== undefined) throw new VelocityError(`the regular expression uses ${feature}, which is not emulated`);
    const token = /^\\?[^]/u.exec(rest)?.[0] ?? "";
    pattern += translate(token, inClass);
    if (token === "[") inClass = true;
    if (token === "]") inClass = false;
    at += token.length;
  }
  return pattern;
};
