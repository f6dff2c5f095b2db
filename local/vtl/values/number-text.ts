import { VelocityError } from "../template-error.ts";

/**
 * A number as Java prints it. Integers of up to 2^53 and plain fractions print alike in Java and JavaScript; the others
 * (1.0E10, integers that JavaScript cannot hold) are refused. An integral `1.0` in JSON prints as `1`: JSON.parse has
 * already dropped the fraction.
 */
export const numberText = (value: number): string => {
  const magnitude = Math.abs(value);
  const plain = Number.isInteger(value) ? Number.isSafeInteger(value) : magnitude >= 1e-3 && magnitude < 1e7;
  if (!plain) throw new VelocityError("a number that Java and JavaScript print differently");
  return String(value);
};
