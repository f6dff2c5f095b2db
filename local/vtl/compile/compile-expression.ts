import type { Expression } from "../syntax/ast.ts";
import { equals } from "../values/equals.ts";
import { isTrue } from "../values/is-true.ts";
import { arithmetic } from "./arithmetic.ts";
import type { Compiler, Evaluate } from "./compiler.ts";

type Binary = Extract<Expression, { readonly kind: "binary" }>;

const compileBinary = (compiler: Compiler, { operator, left, right }: Binary): Evaluate => {
  const [a, b] = [compiler.expression(left), compiler.expression(right)];
  if (operator === "&&") return (frame) => isTrue(a(frame)) && isTrue(b(frame));
  if (operator === "||") return (frame) => isTrue(a(frame)) || isTrue(b(frame));
  if (operator === "==") return (frame) => equals(a(frame), b(frame));
  if (operator === "!=") return (frame) => !equals(a(frame), b(frame));
  const compute = arithmetic[operator];
  return (frame) => compute(a(frame), b(frame));
};

/** An expression as a function of the frame. */
export const compileExpression = (compiler: Compiler, expression: Expression): Evaluate => {
  switch (expression.kind) {
    case "literal": {
      const { value } = expression;
      return () => value;
    }
    case "reference":
      return compiler.reference(expression);
    case "interpolated":
      return compiler.statements(expression.parts);
    case "list": {
      const items = expression.items.map((item) => compiler.expression(item));
      return (frame) => items.map((item) => item(frame));
    }
    case "map": {
      const entries = expression.entries.map(([key, value]) => [key, compiler.expression(value)] as const);
      return (frame) => new Map(entries.map(([key, value]) => [key, value(frame)]));
    }
    case "not": {
      const operand = compiler.expression(expression.operand);
      return (frame) => !isTrue(operand(frame));
    }
    case "binary":
      return compileBinary(compiler, expression);
  }
};
