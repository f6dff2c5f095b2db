import { toText } from "./to-text.ts";
import { HostObject } from "./value.ts";
import type { Value } from "./value.ts";
import { VelocityError } from "../template-error.ts";

const isCollection = (value: Value): boolean => typeof value === "object" && value !== null;

/**
 * The `==` operator of Velocity: numbers by value, else texts. Null equals null and, unlike in Apache's releases, the
 * empty string: `$input.path('$.missing')` equals both `$null` and `""` (recorded on AWS).
 */
export const equals = (left: Value, right: Value): boolean => {
  if (left === null) return right === null || right === "";
  if (right === null) return left === "";
  if (isCollection(left) && isCollection(right)) throw new VelocityError("== between collections is not emulated");
  if (left instanceof HostObject || right instanceof HostObject) throw new VelocityError("== needs plain values");
  return typeof left === typeof right ? left === right : toText(left) === toText(right);
};
