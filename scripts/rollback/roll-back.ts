import type { Alias } from "./alias.ts";
import { type Version, versionAt } from "./version-at.ts";

export type Move = { readonly alias: Alias; readonly from: number; readonly to: Version };

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
      return { alias, from, to: version };
    }),
  );
  return moves.filter(({ from, to }) => from !== to.number);
};

/** A move in words, with the age of the version to which it leads. */
export const described = ({ alias, from, to }: Move): string =>
  `${alias.arn}: version ${from} → ${to.number}, published ${to.published.toISOString()}`;

/** Moves one alias after the other; `tell` hears of each. */
export const rollBack = async (moves: ReadonlyArray<Move>, tell: (line: string) => void): Promise<void> => {
  for (const { alias, from, to } of moves) {
    await alias.moveTo(to.number);
    tell(described({ alias, from, to }));
  }
};
