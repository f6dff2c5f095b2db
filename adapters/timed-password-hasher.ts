import { type either as E, type taskEither as TE } from "fp-ts";
import type { PasswordHasher } from "../domain/ports/password-hasher.ts";

/** A hasher that tells how many milliseconds each password took, whatever became of it. */
export const timedPasswordHasher = (
  hasher: PasswordHasher,
  tell: (milliseconds: number) => void,
  now: () => number = () => performance.now(),
): PasswordHasher => {
  const timed =
    <Left, Right>(task: TE.TaskEither<Left, Right>): TE.TaskEither<Left, Right> =>
    async (): Promise<E.Either<Left, Right>> => {
      const started = now();
      try {
        return await task();
      } finally {
        tell(now() - started);
      }
    };
  return {
    hash: (password) => timed(hasher.hash(password)),
    verify: (password, hash) => timed(hasher.verify(password, hash)),
  };
};
