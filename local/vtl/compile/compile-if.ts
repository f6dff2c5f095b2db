import type { Statement } from "../syntax/ast.ts";
import { located } from "../template-error.ts";
import { isTrue } from "../values/is-true.ts";
import type { Compiler, Render } from "./compiler.ts";
import type { Frame } from "./scope.ts";

type If = Extract<Statement, { readonly kind: "if" }>;

/** `#if`, its `#elseif` and its `#else`: the first branch whose condition holds. */
export const compileIf = (compiler: Compiler, statement: If): Render => {
  const branches = statement.branches.map(({ condition, body, line }) => {
    const evaluate = compiler.expression(condition);
    const where = { template: compiler.scope.template, line };
    const holds = (frame: Frame): boolean => {
      try {
        return isTrue(evaluate(frame));
      } catch (error) {
        throw located(error, where, "#if");
      }
    };
    return { holds, render: compiler.statements(body) };
  });
  const otherwise = compiler.statements(statement.otherwise);
  return (frame) => {
    for (const { holds, render } of branches) if (holds(frame)) return render(frame);
    return otherwise(frame);
  };
};
