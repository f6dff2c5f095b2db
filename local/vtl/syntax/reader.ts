import type { Where } from "../template-error.ts";
import type { Expression, Reference, Statement } from "./ast.ts";
import type { RawExpression, RawStatement } from "./raw-ast.ts";

/** Reads the parts of a template; the parts contain each other, so each is handed what reads the others. */
export type Reader = {
  readonly expression: (where: Where, node: RawExpression) => Expression;
  readonly reference: (where: Where, node: RawExpression) => Reference;
  /** Statements of one level; `inBlock`: they follow an opening directive. */
  readonly statements: (
    where: Where,
    statements: ReadonlyArray<RawStatement>,
    inBlock: boolean,
  ) => ReadonlyArray<Statement>;
  /** A whole template, or a double-quoted string. */
  readonly template: (where: Where, text: string) => ReadonlyArray<Statement>;
};
