import { expect } from "chai";
import { either as E } from "fp-ts";
import type * as t from "io-ts";
import type { Violation } from "../../domain/errors.ts";
import { parse } from "../../domain/validation/parse.ts";

type Row = readonly [label: string, input: unknown];

/** What `parse` says of an input: the decoded value, or every violation. */
export const outcomeOf = <A>(codec: t.Decoder<unknown, A>, input: unknown): A | ReadonlyArray<Violation> => {
  const result = parse(codec)(input);
  return E.isRight(result) ? result.right : result.left.violations;
};

/** One test for each input that the codec keeps as it is. */
export const keeps = <A, O>(codec: t.Type<A, O>, inputs: ReadonlyArray<unknown>): void => {
  for (const input of inputs)
    it(`keeps ${JSON.stringify(input).slice(0, 80)}`, () => {
      expect(outcomeOf(codec, input)).to.deep.equal(input);
      expect(codec.is(input)).to.equal(true);
    });
};

/** One test for each input that the codec refuses with exactly this one violation of the whole. */
export const refuses = <A, O>(
  codec: t.Type<A, O>,
  violation: Omit<Violation, "pointer">,
  rows: ReadonlyArray<Row>,
): void => {
  for (const [label, input] of rows)
    it(`refuses ${label}`, () => {
      expect(outcomeOf(codec, input)).to.deep.equal([{ pointer: "", ...violation }]);
      expect(codec.is(input)).to.equal(false);
    });
};

/** Everything that JSON can send in the place of a string. */
export const refusesWhatIsNoString = <A, O>(codec: t.Type<A, O>): void => {
  refuses(codec, { rule: "type", detail: "must be a string" }, [
    ["null", null],
    ["a number", 1],
    ["a boolean", true],
    ["a list", ["a@b.example"]],
    ["an object", { toString: "a@b.example" }],
  ]);
};
