import type { Expression, Reference, Statement } from "../syntax/ast.ts";
import type { Value } from "../values/value.ts";
import type { Frame, Scope } from "./scope.ts";

export type Evaluate = (frame: Frame) => Value;
export type Render = (frame: Frame) => string;

/** Compiles the parts of one template; the parts contain each other, so each is handed what compiles the others. */
export type Compiler = {
  readonly scope: Scope;
  readonly expression: (expression: Expression) => Evaluate;
  readonly reference: (reference: Reference) => Evaluate;
  /** Statements in order; a #break ends them. */
  readonly statements: (statements: ReadonlyArray<Statement>) => Render;
};
