import type { Expression } from "../syntax/ast.ts";
import { equals } from "../values/equals.ts";
import { isTrue } from "../values/is-true.ts";
import type { Value } from "../values/value.ts";
import { arithmetic } from "./arithmetic.ts";
import { compileReference } from "./compile-reference.ts";
import { compileStatements } from "./compile-statements.ts";
import type { Frame, Scope } from "./scope.ts";

export type Evaluate = (frame: Frame) => Value;

type Binary = Extract<Expression, { readonly kind: "binary" }>;

const compileBinary = (scope: Scope, { operator, left, right }: Binary): Evaluate => {
  const [a, b] = [compileExpression(scope, left), compileExpression(scope, right)];
  if (operator === "&&") return (frame) => isTrue(a(frame)) && isTrue(b(frame));
  if (operator === "||") return (frame) => isTrue(a(frame)) || isTrue(b(frame));
  if (operator === "==") return (frame) => equals(a(frame), b(frame));
  if (operator === "!=") return (frame) => !equals(a(frame), b(frame));
  const compute = arithmetic[operator];
  return (frame) => compute(a(frame), b(frame));
};

/** An expression as a function of the frame. */
export const compileExpression = (scope: Scope, expression: Expression): Evaluate => {
  switch (expression.kind) {
    case "literal": {
      const { value } = expression;
      return () => value;
    }
    case "reference":
      return compileReference(scope, expression);
    case "interpolated":
      return compileStatements(scope, expression.parts);
    case "list": {
      const items = expression.items.map((item) => compileExpression(scope, item));
      return (frame) => items.map((item) => item(frame));
    }
    case "map": {
      const entries = expression.entries.map(([key, value]) => [key, compileExpression(scope, value)] as const);
      return (frame) => new Map(entries.map(([key, value]) => [key, value(frame)]));
    }
    case "not": {
      const operand = compileExpression(scope, expression.operand);
      return (frame) => !isTrue(operand(frame));
    }
    case "binary":
      return compileBinary(scope, expression);
  }
};
