import * as t from "io-ts";

/** A rule of the input: its stable machine name, and what a good value looks like. */
export type Rule = { readonly rule: string; readonly detail: string };

/** An io-ts error that knows which rule was broken, so that `parse` needs no guessing. */
export interface BrokenRule extends t.ValidationError {
  readonly rule: string;
  readonly message: string;
}

export const brokenRule =
  (value: unknown, context: t.Context) =>
  ({ rule, detail }: Rule): BrokenRule => ({ value, context, rule, message: detail });

/** Fails with one error for each rule. */
export const refuse = (value: unknown, context: t.Context, ...rules: ReadonlyArray<Rule>): t.Validation<never> =>
  t.failures(rules.map(brokenRule(value, context)));

export const isBrokenRule = (error: t.ValidationError): error is BrokenRule => "rule" in error;

export const required: Rule = { rule: "required", detail: "is required" };

/** Nothing is coerced: `null`, `1` and `"1"` are three different types. */
export const mustBe = (type: "a string" | "an object"): Rule => ({ rule: "type", detail: `must be ${type}` });
