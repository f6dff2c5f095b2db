import { VelocityError } from "../template-error.ts";
import { numberText } from "./number-text.ts";
import { HostObject } from "./value.ts";
import type { Value } from "./value.ts";

/** Compact JSON of a value, as `$input.json` and a JSON list print it. */
export const toJson = (value: Value): string => {
  if (value instanceof HostObject) throw new VelocityError("an object of API Gateway has no JSON form");
  if (value instanceof Map)
    return `{${[...value].map(([key, member]) => `${JSON.stringify(key)}:${toJson(member)}`).join(",")}}`;
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`;
  return typeof value === "number" ? numberText(value) : JSON.stringify(value);
};
