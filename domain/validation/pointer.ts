import * as t from "io-ts";

/** One reference token of a JSON Pointer (RFC 6901 §3). */
const escape = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** The JSON Pointer that leads along these member names; none lead to the whole document. */
export const pointer = (keys: ReadonlyArray<string>): string => keys.map((key) => `/${escape(key)}`).join("");

/** `t.strict` and its like stand in the context in place of what they wrap. */
const unwrapped = (type: unknown): unknown =>
  type instanceof t.ExactType || type instanceof t.RefinementType || type instanceof t.ReadonlyType
    ? unwrapped(type.type)
    : type;

/** Leaves out what is behind a union: each member would report the same value once more. */
export const untilUnion = (context: t.Context): t.Context => {
  const union = context.findIndex(({ type }) => unwrapped(type) instanceof t.UnionType);
  return union < 0 ? context : context.slice(0, union + 1);
};

/** Member names on the way to the value; io-ts numbers the parts of an intersection as if they were members. */
export const keysOf = (context: t.Context): ReadonlyArray<string> =>
  context
    .filter((_, index) => index > 0 && !(unwrapped(context[index - 1]?.type) instanceof t.IntersectionType))
    .map(({ key }) => key);
