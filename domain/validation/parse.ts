import { either as E, eq, function as F, readonlyArray as RA, string as S } from "fp-ts";
import type * as t from "io-ts";
import { type InvalidInput, invalidInput, type Violation } from "../errors.ts";
import { isBrokenRule, required, type Rule } from "./broken-rule.ts";
import { keysOf, pointer, untilUnion } from "./pointer.ts";

/** Runs a codec and reports every broken rule at once, by JSON Pointer; the refused values themselves are not repeated. */
export const parse =
  <A>(codec: t.Decoder<unknown, A>) =>
  (input: unknown): E.Either<InvalidInput, A> =>
    F.pipe(
      codec.decode(input),
      E.mapLeft((errors) => invalidInput(violations(errors))),
    );

/** The violations that io-ts errors stand for, each once. */
export const violations = (errors: t.Errors): ReadonlyArray<Violation> =>
  F.pipe(errors, RA.map(toViolation), RA.uniq(sameViolation));

const toViolation = (error: t.ValidationError): Violation => {
  const context = untilUnion(error.context);
  return { pointer: pointer(keysOf(context)), ...ruleOf(error, context) };
};

/** Codecs of io-ts itself name no rule: they serve rows and events, whose reader is a log. */
const ruleOf = (error: t.ValidationError, context: t.Context): Rule =>
  isBrokenRule(error)
    ? { rule: error.rule, detail: error.message }
    : error.value === undefined
      ? required
      : { rule: "type", detail: `must be ${context.at(-1)?.type.name ?? "another value"}` };

const sameViolation = eq.struct<Violation>({ pointer: S.Eq, rule: S.Eq, detail: S.Eq });
