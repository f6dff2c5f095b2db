import type { Alias } from "./alias.ts";
import { versionAt } from "./version-at.ts";

export type Move = { readonly alias: Alias; readonly from: number; readonly to: number };

/**
 * What must move so that every alias points to what was newest at a time. Throws, before anything has moved, when one of
 * them had no version then.
 */
export const movesTo = async (aliases: ReadonlyArray<Alias>, time: Date): Promise<ReadonlyArray<Move>> => {
  const moves = await Promise.all(
    aliases.map(async (alias) => {
      const [versions, from] = await Promise.all([alias.versions(), alias.current()]);
      const version = versionAt(versions, time);
      if (version === undefined) throw new Error(`${alias.arn} had no version at ${time.toISOString()}`);
      return { alias, from, to: version.number };
    }),
  );
  return moves.filter(({ from, to }) => from !== to);
};

/** Moves one alias after the other; `tell` hears of each. */
export const rollBack = async (moves: ReadonlyArray<Move>, tell: (line: string) => void): Promise<void> => {
  for (const { alias, from, to } of moves) {
    await alias.moveTo(to);
    tell(`${alias.arn}: version ${from} → ${to}`);
  }
};
