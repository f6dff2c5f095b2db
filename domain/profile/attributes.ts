import { either as E } from "fp-ts";
import * as t from "io-ts";
import { type BrokenRule, brokenRule, mustBe, refuse, type Rule } from "../validation/broken-rule.ts";
import { isObject } from "../validation/is-object.ts";
import { codePoints } from "../validation/code-points.ts";
import { utf8Length } from "../validation/utf8-length.ts";
import { AttributeValue } from "./attribute-value.ts";

export type Attributes = Readonly<Record<string, AttributeValue>>;

const most = 50;
const largest = 8 * 1024;

const tooMany: Rule = { rule: "attributes-count", detail: `must have at most ${most} members` };
const tooLarge: Rule = { rule: "attributes-size", detail: `must have at most ${largest} bytes as JSON in UTF-8` };
const badName: Rule = {
  rule: "attribute-name",
  detail:
    "must have a name of 1 to 64 characters of well-formed Unicode, other than __proto__, constructor and prototype",
};

/** Names that reach into the machinery of objects when somebody assigns them. */
const dangerous: ReadonlyArray<string> = ["__proto__", "constructor", "prototype"];

const isName = (name: string): boolean =>
  name !== "" && codePoints(name) <= 64 && name.isWellFormed() && !dangerous.includes(name);

const fits = (value: object): boolean => utf8Length(JSON.stringify(value)) <= largest;

const memberErrors = (name: string, value: unknown, context: t.Context): ReadonlyArray<t.ValidationError> => {
  const inside = t.appendContext(context, name, AttributeValue, value);
  const decoded = AttributeValue.validate(value, inside);
  return [...(isName(name) ? [] : [brokenRule(value, inside)(badName)]), ...(E.isLeft(decoded) ? decoded.left : [])];
};

const errorsOf = (value: Readonly<Record<string, unknown>>, context: t.Context): ReadonlyArray<t.ValidationError> => {
  const whole = (rule: Rule, holds: boolean): ReadonlyArray<BrokenRule> =>
    holds ? [] : [brokenRule(value, context)(rule)];
  return [
    ...whole(tooMany, Object.keys(value).length <= most),
    ...whole(tooLarge, fits(value)),
    ...Object.entries(value).flatMap(([name, member]) => memberErrors(name, member, context)),
  ];
};

/** Whatever else a stack wants to keep of a user: flat, at most 50 members and 8 KiB serialised. */
export const Attributes: t.Type<Attributes> = new t.Type(
  "Attributes",
  (value): value is Attributes => isObject(value) && errorsOf(value, []).length === 0,
  (value, context) => {
    if (!isObject(value)) return refuse(value, context, mustBe("an object"));
    const errors = errorsOf(value, context);
    // Every member was just decoded as an AttributeValue.
    return errors.length > 0 ? t.failures([...errors]) : t.success(value as Attributes);
  },
  (value) => value,
);
