import { brief, cut, most, shortTogether } from "./short.ts";

/** Characters that stay around the place where two long texts differ. */
const around = 24;

/** `old → new`; of two long texts only the part that differs. */
export const briefDifference = (before: unknown, after: unknown): string => {
  if (typeof before !== "string" || typeof after !== "string") return `${brief(before)} → ${brief(after)}`;
  if (before === "" || after === "") return `${brief(before)} → ${brief(after)}`;
  const shortened = shortTogether([before, after]);
  const [old, now] = [shortened(before), shortened(after)];
  if (Math.max(old.length, now.length) <= most) return `${cut(old)} → ${cut(now)}`;
  const same = commonStart(old, now);
  const start = Math.max(0, same - around);
  const end = Math.max(0, commonStart(reversed(old.slice(same)), reversed(now.slice(same))) - around);
  const part = (text: string) =>
    cut(`${start > 0 ? "…" : ""}${text.slice(start, text.length - end)}${end > 0 ? "…" : ""}`);
  return part(old) === part(now) ? `${cut(old)} → ${cut(now)}` : `${part(old)} → ${part(now)}`;
};

const commonStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

const reversed = (text: string): string => text.split("").reverse().join("");
