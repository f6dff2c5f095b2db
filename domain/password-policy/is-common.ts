import type { PasswordBlocklist } from "../ports/password-blocklist.ts";

/** True when a case-folded password is on the list, or is two listed ones put together, or one repeated. */
export const isCommon =
  (blocklist: PasswordBlocklist) =>
  (folded: string): boolean =>
    blocklist.has(folded) || isPair(blocklist, folded) || isRepetition(blocklist, folded);

const splits = (text: string): ReadonlyArray<number> =>
  Array.from({ length: text.length - 1 }, (_, index) => index + 1);

const isPair = (blocklist: PasswordBlocklist, text: string): boolean =>
  splits(text).some((at) => blocklist.has(text.slice(0, at)) && blocklist.has(text.slice(at)));

const isRepetition = (blocklist: PasswordBlocklist, text: string): boolean =>
  splits(text)
    .map((length) => text.slice(0, length))
    .some((unit) => blocklist.has(unit) && unit.repeat(text.length / unit.length) === text);
