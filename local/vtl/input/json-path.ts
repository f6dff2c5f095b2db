import { VelocityError } from "../template-error.ts";

/** One step of a path: a member or index; `every` child; `anywhere`, the value itself and all below it. */
type Step =
  | { readonly kind: "child"; readonly key: string | number }
  | { readonly kind: "every" }
  | { readonly kind: "anywhere" };

export type JsonPath = { readonly definite: boolean; readonly steps: ReadonlyArray<Step> };

const token =
  /\.\.(?=[\p{L}\p{N}_*[])|\.?\*|\.([\p{L}\p{N}_-]+)|\[\s*(?:(\d+)|'([^'\\]*)'|"([^"\\]*)"|\*)\s*\]|(?<=\.\.)([\p{L}\p{N}_-]+)/uy;

const stepOf = ([text, name, index, single, double, deep]: RegExpExecArray): Step => {
  if (text === "..") return { kind: "anywhere" };
  if (index !== undefined) return { kind: "child", key: Number(index) };
  const key = name ?? single ?? double ?? deep;
  return key === undefined ? { kind: "every" } : { kind: "child", key };
};

/**
 * Reads a JSONPath: members, indices, `*` and `..`. Filters, slices, unions and functions are refused: Jayway's library,
 * which API Gateway uses, and those of JavaScript disagree about them.
 */
export const parseJsonPath = (path: string): JsonPath => {
  if (!path.startsWith("$")) throw new VelocityError("a JSONPath starts with $");
  const steps: Step[] = [];
  token.lastIndex = 1;
  while (token.lastIndex < path.length) {
    const match = token.exec(path);
    if (match === null) throw new VelocityError("this JSONPath uses syntax that is not emulated");
    steps.push(stepOf(match));
  }
  return { definite: steps.every(({ kind }) => kind === "child"), steps };
};

const child = (json: unknown, key: string | number): unknown => {
  if (typeof json !== "object" || json === null) return undefined;
  if (Array.isArray(json)) return typeof key === "number" ? (json as ReadonlyArray<unknown>)[key] : undefined;
  return typeof key === "string" && Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined;
};

const children = (json: unknown): ReadonlyArray<unknown> =>
  typeof json === "object" && json !== null ? Object.values(json) : [];

const withDescendants = (json: unknown): ReadonlyArray<unknown> => [json, ...children(json).flatMap(withDescendants)];

const advance = (found: ReadonlyArray<unknown>, step: Step): ReadonlyArray<unknown> => {
  if (step.kind === "child") return found.map((json) => child(json, step.key)).filter((json) => json !== undefined);
  return found.flatMap(step.kind === "every" ? children : withDescendants);
};

/** What a path finds in parsed JSON: a value or undefined when it is definite, else the list of all that match. */
export const findJsonPath = ({ definite, steps }: JsonPath, json: unknown): unknown => {
  const found = steps.reduce<ReadonlyArray<unknown>>(advance, [json]);
  return definite ? found[0] : found;
};
