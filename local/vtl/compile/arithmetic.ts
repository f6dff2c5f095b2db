import type { BinaryOperator } from "../syntax/ast.ts";
import { VelocityError } from "../template-error.ts";
import { toText } from "../values/to-text.ts";
import { typeName } from "../values/value.ts";
import type { Value } from "../values/value.ts";

type Arithmetic = Exclude<BinaryOperator, "&&" | "||" | "==" | "!=">;

/** Both operands as whole numbers. Velocity logs and goes on with null or false; that hides the mistake, so it is an error here. */
const integers = (left: Value, right: Value): readonly [number, number] => {
  const wrong = [left, right].find((value) => !Number.isSafeInteger(value));
  if (wrong !== undefined) throw new VelocityError(`the operator needs integers, not a ${typeName(wrong)}`);
  return [Number(left), Number(right)];
};

const divisible = (left: Value, right: Value): readonly [number, number] => {
  if (right === 0) throw new VelocityError("division by zero");
  return integers(left, right);
};

const compute =
  (operation: (left: number, right: number) => number | boolean, check = integers) =>
  (left: Value, right: Value): Value => {
    const result = operation(...check(left, right));
    if (typeof result === "number" && !Number.isSafeInteger(result)) throw new VelocityError("the result is too large");
    return result;
  };

/** `+` joins texts when either side is one (Velocity 1.7, ASTAddNode). */
const add = (left: Value, right: Value): Value => {
  if (typeof left !== "string" && typeof right !== "string") return compute((a, b) => a + b)(left, right);
  if (left === null || right === null) throw new VelocityError("+ with null");
  return toText(left) + toText(right);
};

/** Arithmetic and order of integers; division and remainder round towards zero, as Java's do. */
export const arithmetic: Readonly<Record<Arithmetic, (left: Value, right: Value) => Value>> = {
  "+": add,
  "-": compute((a, b) => a - b),
  "*": compute((a, b) => a * b),
  "/": compute((a, b) => Math.trunc(a / b) + 0, divisible),
  "%": compute((a, b) => (a % b) + 0, divisible),
  "<": compute((a, b) => a < b),
  "<=": compute((a, b) => a <= b),
  ">": compute((a, b) => a > b),
  ">=": compute((a, b) => a >= b),
};
