import { compileExpression } from "./compile-expression.ts";
import { compileReference } from "./compile-reference.ts";
import { compileStatements } from "./compile-statements.ts";
import type { Compiler } from "./compiler.ts";
import type { Scope } from "./scope.ts";

/** A compiler for one template. */
export const makeCompiler = (scope: Scope): Compiler => {
  const compiler: Compiler = {
    scope,
    expression: (expression) => compileExpression(compiler, expression),
    reference: (reference) => compileReference(compiler, reference),
    statements: (statements) => compileStatements(compiler, statements),
  };
  return compiler;
};
