import { function as F, option as O } from "fp-ts";
import * as t from "io-ts";

/** A setting read from text, as Pulumi hands every setting over. The name says what a good value looks like. */
export const fromText = <A>(name: string, is: t.Is<A>, read: (text: string) => O.Option<A>): t.Type<A, A> =>
  new t.Type(
    name,
    is,
    (input, context) =>
      F.pipe(
        t.string.is(input) ? read(input) : O.none,
        O.match(() => t.failure(input, context), t.success),
      ),
    t.identity,
  );
