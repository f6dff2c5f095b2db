import { either as E } from "fp-ts";
import * as t from "io-ts";
import { brokenRule, mustBe, refuse, required as isRequired, type Rule } from "./broken-rule.ts";
import { isObject } from "./is-object.ts";

type Members<R extends t.Props, O extends t.Props> = { readonly [K in keyof R]: t.TypeOf<R[K]> } & {
  readonly [K in keyof O]?: t.TypeOf<O[K]>;
};
type Encoded<R extends t.Props, O extends t.Props> = { readonly [K in keyof R]: t.OutputOf<R[K]> } & {
  readonly [K in keyof O]?: t.OutputOf<O[K]>;
};

/**
 * An object with exactly these members. Unknown ones are refused, each with its pointer; only own members count, so
 * `__proto__` and `constructor` are names like any other. A member that is `undefined` is absent, as in JSON.
 */
export const closedObject = <R extends t.Props, O extends t.Props>(
  name: string,
  required: R,
  optional: O,
): t.Type<Members<R, O>, Encoded<R, O>> => {
  const known = new Map<string, t.Mixed>([...Object.entries(required), ...Object.entries(optional)]);
  const unknown = unknownMember([...known.keys()]);
  const absent = (names: ReadonlyArray<string>) => Object.keys(required).filter((key) => !names.includes(key));

  const is = (value: unknown): value is Members<R, O> =>
    isObject(value) &&
    absent(memberNames(value)).length === 0 &&
    memberNames(value).every((key) => known.get(key)?.is(value[key]) ?? false);

  const validate = (value: unknown, context: t.Context): t.Validation<Members<R, O>> => {
    if (!isObject(value)) return refuse(value, context, mustBe("an object"));
    const names = memberNames(value);
    const members = names.map((key) => {
      const codec = known.get(key);
      const inside = t.appendContext(context, key, codec ?? t.unknown, value[key]);
      return [key, codec?.validate(value[key], inside) ?? refuse(value[key], inside, unknown)] as const;
    });
    const errors = [
      ...absent(names).map((key) => brokenRule(undefined, t.appendContext(context, key, t.unknown))(isRequired)),
      ...members.flatMap(([, member]) => (E.isLeft(member) ? member.left : [])),
    ];
    if (errors.length > 0) return t.failures(errors);
    const accepted = members.flatMap(([key, member]) => (E.isRight(member) ? [[key, member.right]] : []));
    // Each member was decoded by the codec of its name, which the compiler cannot follow through the entries.
    return t.success(Object.fromEntries(accepted) as Members<R, O>);
  };

  const encode = (value: Members<R, O>): Encoded<R, O> =>
    // As above, with the codec's output in the place of its value.
    Object.fromEntries(memberNames(value).map((key) => [key, known.get(key)?.encode(value[key])])) as Encoded<R, O>;

  return new t.Type(name, is, validate, encode);
};

const memberNames = (value: Readonly<Record<string, unknown>>): ReadonlyArray<string> =>
  Object.keys(value).filter((key) => value[key] !== undefined);

const unknownMember = (known: ReadonlyArray<string>): Rule => ({
  rule: "unknown-member",
  detail: `is not known here; known are ${known.join(", ")}`,
});
