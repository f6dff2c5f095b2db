import { VelocityError } from "../template-error.ts";
import { numberText } from "./number-text.ts";
import { toJson } from "./to-json.ts";
import { HostObject, JsonList } from "./value.ts";
import type { Value } from "./value.ts";

/** A map of API Gateway's own, such as `$context.identity`: recorded on AWS with an empty text, and documented nowhere. */
const isOwnMap = (value: object): boolean => value instanceof Map && Object.getPrototypeOf(value) !== Map.prototype;

/**
 * Java's `toString`: `{key=value, …}` for a map, JSON for a list out of JSON, `[a, b]` for another list (recorded on AWS
 * for the first two). A null inside a collection prints as `null`.
 */
export const toText = (value: Value): string => {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (value instanceof HostObject || isOwnMap(value))
    throw new VelocityError("AWS documents no text form of this object");
  if (value instanceof Map) return `{${[...value].map(([key, member]) => `${key}=${toText(member)}`).join(", ")}}`;
  return value instanceof JsonList ? toJson(value) : `[${value.map(toText).join(", ")}]`;
};

/** What a reference prints: nothing at all when it is null, quiet (`$!x`) or not (recorded on AWS). */
export const printed = (value: Value): string => (value === null ? "" : toText(value));
