import { either as E, function as F } from "fp-ts";
import type * as t from "io-ts";
import { defect, type Defect } from "../../domain/errors.ts";
import { keysOf, pointer } from "../../domain/validation/pointer.ts";

/**
 * Decodes what the store holds. An item that does not decode is our mistake or somebody's hand edit, never the
 * client's; the message names its attributes and none of their values.
 */
export const decodeItem =
  <A>(decode: t.Decode<unknown, A>) =>
  (item: unknown): E.Either<Defect, A> =>
    F.pipe(
      decode(item),
      E.mapLeft((errors) => {
        const places = new Set(errors.map(({ context }) => pointer(keysOf(context))));
        return defect(new Error(`a stored item does not decode: ${[...places].join(", ")}`));
      }),
    );
