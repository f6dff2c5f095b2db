import { VelocityError } from "../template-error.ts";
import { HostObject, typeName } from "./value.ts";
import type { Value } from "./value.ts";

const isEmpty = (value: Value): boolean =>
  value === "" ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0) ||
  (value instanceof Map && value.size === 0);

/**
 * A value as a condition: null and false are false, everything else is true. An empty string, an empty collection and
 * zero are true in Velocity 1 and false in Velocity 2, and AWS documents neither: such a condition is refused.
 */
export const isTrue = (value: Value): boolean => {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (value instanceof HostObject) throw new VelocityError("an object of API Gateway is no condition");
  if (isEmpty(value))
    throw new VelocityError(
      `an empty ${typeName(value)} (or zero) as a condition is true in Velocity 1 and false in Velocity 2; compare it, as in $x == ""`,
    );
  return true;
};
