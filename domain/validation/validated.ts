import { apply, either as E, readonlyArray as RA } from "fp-ts";
import type { Violation } from "../errors.ts";

/** A part of the input that was read, or the rules that it breaks. */
export type Validated<A> = E.Either<ReadonlyArray<Violation>, A>;

/** All parts, or the violations of every part at once. */
export const validated = apply.sequenceS(E.getApplicativeValidation(RA.getSemigroup<Violation>()));
