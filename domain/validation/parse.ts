import { either as E, function as F } from "fp-ts";
import type * as t from "io-ts";
import type { InvalidInput, Violation } from "../errors.ts";
import { isBrokenRule, required, type Rule } from "./broken-rule.ts";
import { listViolations } from "./list-violations.ts";
import { keysOf, pointer, untilUnion } from "./pointer.ts";
import type { Validated } from "./validated.ts";

/** Runs a codec and reports every broken rule at once, by JSON Pointer; the refused values themselves are not repeated. */
export const parse = <A>(codec: t.Decoder<unknown, A>): ((input: unknown) => E.Either<InvalidInput, A>) =>
  F.flow(validate(codec), E.mapLeft(listViolations));

/** As `parse`, for input that is checked in several parts. */
export const validate =
  <A>(codec: t.Decoder<unknown, A>) =>
  (input: unknown): Validated<A> =>
    F.pipe(codec.decode(input), E.mapLeft(violations));

/** What io-ts's errors say, without the values that they carry: those may be secrets. */
export const violations = (errors: t.Errors): ReadonlyArray<Violation> => errors.map(toViolation);

const toViolation = (error: t.ValidationError): Violation => {
  const context = untilUnion(error.context);
  return { pointer: pointer(keysOf(context)), ...ruleOf(error, context.at(-1)) };
};

/** What JSON cannot send is absent. Codecs of io-ts itself name no rule: they serve rows and events, read by a log. */
const ruleOf = (error: t.ValidationError, place: t.ContextEntry | undefined): Rule => {
  if (place?.actual === undefined) return required;
  if (isBrokenRule(error) && error.context.at(-1) === place) return { rule: error.rule, detail: error.message };
  return { rule: "type", detail: `must be ${place.type.name}` };
};
