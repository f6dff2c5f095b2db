import { either as E } from "fp-ts";
import type * as t from "io-ts";

/** What a command printed, in the shape that is expected of it; throws on another. */
export const decoded = <A>(codec: t.Decoder<unknown, A> & { readonly name: string }, value: unknown): A => {
  const result = codec.decode(value);
  if (E.isLeft(result)) throw new Error(`expected ${codec.name}, got ${JSON.stringify(value)}`);
  return result.right;
};
