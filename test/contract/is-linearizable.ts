import { isDeepStrictEqual } from "node:util";
import { inMemoryUserRepository } from "../../adapters/in-memory/user-repository.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";

export type Operation = (users: UserRepository) => Promise<unknown>;

/** One operation with its answer, and when it began and ended on one common clock. */
export type Happening = {
  readonly operation: Operation;
  readonly answer: unknown;
  readonly began: number;
  readonly ended: number;
};

/**
 * Whether one order of the operations explains every answer on the reference repository, in which no operation comes
 * before another that had ended when it began (Wing and Gong's search).
 */
export const isLinearizable = async (
  history: ReadonlyArray<Happening>,
  explained: ReadonlyArray<Happening> = [],
): Promise<boolean> => {
  if (history.length === 0) return true;
  const firstEnd = Math.min(...history.map(({ ended }) => ended));
  for (const next of history.filter(({ began }) => began <= firstEnd)) {
    const rest = history.filter((other) => other !== next);
    if ((await explains(explained, next)) && (await isLinearizable(rest, [...explained, next]))) return true;
  }
  return false;
};

const explains = async (before: ReadonlyArray<Happening>, { operation, answer }: Happening): Promise<boolean> => {
  const users = inMemoryUserRepository();
  for (const { operation: earlier } of before) await earlier(users);
  return isDeepStrictEqual(await operation(users), answer);
};
