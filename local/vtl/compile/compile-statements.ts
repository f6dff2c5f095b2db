import type { Statement } from "../syntax/ast.ts";
import { referenceText } from "../syntax/ast.ts";
import { TemplateError, located } from "../template-error.ts";
import { printed } from "../values/to-text.ts";
import { compileForeach } from "./compile-foreach.ts";
import { compileIf } from "./compile-if.ts";
import { compileSet } from "./compile-set.ts";
import type { Compiler, Render } from "./compiler.ts";
import type { Scope } from "./scope.ts";

type Output = Extract<Statement, { readonly kind: "output" }>;

const compileOutput = ({ scope, reference: compile }: Compiler, { reference }: Output): Render => {
  const evaluate = compile(reference);
  const where = { template: scope.template, line: reference.line };
  return (frame) => {
    const value = evaluate(frame);
    if (typeof value === "string") return value;
    try {
      return printed(value);
    } catch (error) {
      throw located(error, where, referenceText(reference));
    }
  };
};

const compileBreak = (scope: Scope): Render => {
  if (!scope.inLoop) throw new TemplateError({ template: scope.template, line: 1 }, "#break outside of #foreach");
  return (frame) => {
    frame.broken = true;
    return "";
  };
};

const compileStatement = (compiler: Compiler, statement: Statement): Render => {
  switch (statement.kind) {
    case "text": {
      const { text } = statement;
      return () => text;
    }
    case "output":
      return compileOutput(compiler, statement);
    case "set":
      return compileSet(compiler, statement);
    case "if":
      return compileIf(compiler, statement);
    case "foreach":
      return compileForeach(compiler, statement);
    case "break":
      return compileBreak(compiler.scope);
  }
};

/** Statements in order as one function of the frame; a #break ends it. */
export const compileStatements = (compiler: Compiler, statements: ReadonlyArray<Statement>): Render => {
  const parts = statements.map((statement) => compileStatement(compiler, statement));
  return (frame) => {
    let text = "";
    for (const part of parts) {
      text += part(frame);
      if (frame.broken) break;
    }
    return text;
  };
};
