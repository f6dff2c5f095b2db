import type { Statement } from "../syntax/ast.ts";
import { located } from "../template-error.ts";
import { isTrue } from "../values/is-true.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileStatements } from "./compile-statements.ts";
import type { Render } from "./compile-statements.ts";
import type { Frame, Scope } from "./scope.ts";

type If = Extract<Statement, { readonly kind: "if" }>;

/** `#if`, its `#elseif` and its `#else`: the first branch whose condition holds. */
export const compileIf = (scope: Scope, statement: If): Render => {
  const branches = statement.branches.map(({ condition, body, line }) => {
    const evaluate = compileExpression(scope, condition);
    const where = { template: scope.template, line };
    const holds = (frame: Frame): boolean => {
      try {
        return isTrue(evaluate(frame));
      } catch (error) {
        throw located(error, where, "#if");
      }
    };
    return { holds, render: compileStatements(scope, body) };
  });
  const otherwise = compileStatements(scope, statement.otherwise);
  return (frame) => {
    for (const { holds, render } of branches) if (holds(frame)) return render(frame);
    return otherwise(frame);
  };
};
