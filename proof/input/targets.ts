import type { Target } from "../campaign.ts";

/** Reached when there is none. */
export const none = (what: string, found: ReadonlyArray<unknown>): Target => ({
  what,
  target: "0",
  reached: String(found.length),
  met: found.length === 0,
});

/** Reached when all are so. */
export const all = (what: string, wanted: number, reached: number): Target => ({
  what,
  target: String(wanted),
  reached: String(reached),
  met: wanted === reached,
});
