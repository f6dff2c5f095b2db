import { taskEither as TE } from "fp-ts";
import type { Fault } from "../../domain/errors.ts";
import type { ConditionFailed } from "./to-write-failure.ts";

/**
 * Finds out by `settle` what a failed condition means; faults stay what they are. When the settling read itself fails,
 * its fault is the answer: whether the write was done is unknown, and the same operation sent again will settle it.
 */
export const settled =
  <E, A>(settle: (failure: ConditionFailed) => TE.TaskEither<E | Fault, A>) =>
  (write: TE.TaskEither<ConditionFailed | Fault, A>): TE.TaskEither<E | Fault, A> =>
    TE.orElse((failure: ConditionFailed | Fault) =>
      failure._tag === "ConditionFailed" ? settle(failure) : TE.left<E | Fault, A>(failure),
    )(write);
