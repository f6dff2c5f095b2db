import { either as E, function as F } from "fp-ts";
import type * as t from "io-ts";
import { defect, type Defect } from "../../domain/errors.ts";
import { violations } from "../../domain/validation/parse.ts";

/**
 * Decodes what the store holds. An item that does not decode is our mistake or somebody's hand edit, never the
 * client's; the message names its attributes and repeats none of their values.
 */
export const decodeItem =
  <A>(decode: t.Decode<unknown, A>) =>
  (item: unknown): E.Either<Defect, A> =>
    F.pipe(
      decode(item),
      E.mapLeft((errors) => {
        const places = violations(errors).map(({ pointer, detail }) => `${pointer} ${detail}`);
        return defect(new Error(`a stored item does not decode: ${places.join("; ")}`));
      }),
    );
