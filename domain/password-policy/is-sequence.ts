import { keyRows } from "./key-rows.ts";

/** Three characters are the shortest stretch that is more likely a pattern than chance. */
const stretch = 3;

const triplesOf = (row: string): ReadonlyArray<string> =>
  Array.from({ length: row.length - stretch + 1 }, (_, at) => row.slice(at, at + stretch));

const reversed = (text: string): string => Array.from(text).reverse().join("");

const keyTriples: ReadonlySet<string> = new Set(
  keyRows.flatMap((row) => [...triplesOf(row), ...triplesOf(reversed(row))]),
);

const isCountable = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** `aaa`, `abc`, `321`: the same step from each to the next, of 0 for any character, of ±1 for letters and digits. */
const isRun = (triple: ReadonlyArray<string>): boolean => {
  const [first = 0, second = 0, third = 0] = triple.map((character) => character.codePointAt(0) ?? 0);
  const step = second - first;
  return third - second === step && (step === 0 || (Math.abs(step) === 1 && triple.every(isCountable)));
};

/**
 * True when a case-folded password is nothing but runs (`aaaa`, `abcd`, `4321`) and keyboard sequences (neighbours in
 * a row or a slanted column, in either direction): each character belongs to a stretch of at least three that is one,
 * but for at most two characters, and at most a quarter of the whole. So repeating, joining and breaking off such
 * stretches (`qwertyqwerty123`, `1qaz2wsx3edc4rf`) and adding one character do not help, while a word that happens to
 * hold `rty` or a passphrase with a year in it is no sequence.
 */
export const isSequence = (folded: string): boolean => {
  const characters = Array.from(folded);
  const isStretch = characters.map((_, at) => {
    const triple = characters.slice(at, at + stretch);
    return triple.length === stretch && (isRun(triple) || keyTriples.has(triple.join("")));
  });
  const outside = characters.filter((_, at) => ![at, at - 1, at - 2].some((start) => isStretch[start] === true)).length;
  return outside <= 2 && outside * 4 <= characters.length && characters.length >= stretch;
};
