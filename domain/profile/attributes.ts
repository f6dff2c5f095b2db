import { either as E } from "fp-ts";
import * as t from "io-ts";
import { brokenRule, mustBe, refuse, type Rule } from "../validation/broken-rule.ts";
import { codePoints } from "../validation/code-points.ts";
import { isObject } from "../validation/is-object.ts";
import { utf8Length } from "../validation/utf8-length.ts";
import { AttributeValue } from "./attribute-value.ts";

export type Attributes = Readonly<Record<string, AttributeValue>>;

const most = 50;
const largest = 8 * 1024;

/** Names that reach into the machinery of objects when somebody assigns them. */
const dangerous: ReadonlyArray<string> = ["__proto__", "constructor", "prototype"];

const isName = (name: string): boolean =>
  name !== "" && codePoints(name) <= 64 && name.isWellFormed() && !dangerous.includes(name);

/** Only what could be kept is counted: anything nested is refused anyway, and may be too deep to serialise. */
const fits = (value: object): boolean => {
  const kept = Object.entries(value).filter(([, member]) => AttributeValue.is(member));
  return utf8Length(JSON.stringify(Object.fromEntries(kept))) <= largest;
};

const validateMember =
  (context: t.Context) =>
  ([name, member]: readonly [string, unknown]): t.Validation<readonly [string, AttributeValue]> => {
    const inside = t.appendContext(context, name, AttributeValue, member);
    const decoded = AttributeValue.validate(member, inside);
    if (isName(name) && E.isRight(decoded)) return t.success([name, decoded.right]);
    return t.failures([
      ...(isName(name) ? [] : [brokenRule(member, inside)(badName)]),
      ...(E.isLeft(decoded) ? decoded.left : []),
    ]);
  };

const validate: t.Validate<unknown, Attributes> = (value, context) => {
  if (!isObject(value)) return refuse(value, context, mustBe("an object"));
  const members = Object.entries(value).map(validateMember(context));
  const errors: t.Errors = [
    ...(Object.keys(value).length > most ? [brokenRule(value, context)(tooMany)] : []),
    ...(fits(value) ? [] : [brokenRule(value, context)(tooLarge)]),
    ...members.flatMap((member) => (E.isLeft(member) ? member.left : [])),
  ];
  return errors.length > 0
    ? t.failures(errors)
    : t.success(Object.fromEntries(members.flatMap((member) => (E.isRight(member) ? [member.right] : []))));
};

/** Whatever else a stack wants to keep of a user: flat, at most 50 members and 8 KiB serialised. */
export const Attributes = new t.Type<Attributes>(
  "Attributes",
  (value): value is Attributes => E.isRight(validate(value, [])),
  validate,
  t.identity,
);

const tooMany: Rule = { rule: "attributes-count", detail: `must have at most ${most} members` };
const tooLarge: Rule = { rule: "attributes-size", detail: `must have at most ${largest} bytes as JSON in UTF-8` };
const badName: Rule = {
  rule: "attribute-name",
  detail: `must have a name of 1 to 64 characters of well-formed Unicode, other than ${dangerous.join(", ")}`,
};
