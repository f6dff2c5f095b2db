import { javaRegExp } from "../java/java-regexp.ts";
import { replace } from "../java/replace.ts";
import { split } from "../java/split.ts";
import { VelocityError } from "../template-error.ts";
import type { Arguments } from "./arguments.ts";
import type { Value } from "./value.ts";

/** Java compares by the upper case of each unit, then by the lower case of that; never by more than one unit. */
const caseless = (unit: string): string => {
  const upper = unit.toUpperCase();
  const folded = (upper.length === 1 ? upper : unit).toLowerCase();
  return folded.length === 1 ? folded : unit;
};

const equalsIgnoreCase = (left: string, right: string): boolean =>
  left.length === right.length && left.split("").every((unit, i) => caseless(unit) === caseless(right.charAt(i)));

const substring = (text: string, from: number, to: number): string => {
  if (from < 0 || to > text.length || from > to) throw new VelocityError("substring is out of range");
  return text.slice(from, to);
};

const charAt = (text: string, index: number): string => substring(text, index, index + 1);

/** Java trims units up to U+0020, JavaScript all of Unicode's white space. */
// eslint-disable-next-line no-control-regex -- see above
const trim = (text: string): string => text.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, "");

type Method = (text: string, args: Arguments) => Value;

/** java.lang.String, as far as every Java since 8 has it. */
export const stringMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["length", (text, args) => args.none(text.length)],
  ["isEmpty", (text, args) => args.none(text === "")],
  ["toString", (text, args) => args.none(text)],
  ["toLowerCase", (text, args) => args.none(text.toLowerCase())],
  ["toUpperCase", (text, args) => args.none(text.toUpperCase())],
  ["trim", (text, args) => args.none(trim(text))],
  ["equals", (text, args) => args.one() === text],
  ["equalsIgnoreCase", (text, args) => args.one() !== null && equalsIgnoreCase(text, args.text(0, 1))],
  ["contains", (text, args) => text.includes(args.text(0, 1))],
  ["startsWith", (text, args) => text.startsWith(args.text(0, 1))],
  ["endsWith", (text, args) => text.endsWith(args.text(0, 1))],
  ["concat", (text, args) => text + args.text(0, 1)],
  [
    "indexOf",
    (text, args) =>
      args.count === 2 ? text.indexOf(args.text(0, 2), args.integer(1, 2)) : text.indexOf(args.text(0, 1)),
  ],
  ["lastIndexOf", (text, args) => text.lastIndexOf(args.text(0, 1))],
  ["charAt", (text, args) => charAt(text, args.integer(0, 1))],
  [
    "substring",
    (text, args) => substring(text, args.integer(0, 1, 2), args.count === 2 ? args.integer(1, 2) : text.length),
  ],
  ["matches", (text, args) => javaRegExp(args.text(0, 1), "whole").test(text)],
  ["replace", (text, args) => text.replaceAll(args.text(0, 2), () => args.text(1, 2))],
  ["replaceAll", (text, args) => replace(text, args.text(0, 2), args.text(1, 2), true)],
  ["replaceFirst", (text, args) => replace(text, args.text(0, 2), args.text(1, 2), false)],
  ["split", (text, args) => split(text, args.text(0, 1))],
]);
