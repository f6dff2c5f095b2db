import { parse } from "velocityjs";

/** The tree of velocityjs 2.1.7 as it really is (its own typings leave out blocks, texts and most members). */
export type RawStatement = string | RawBlock | RawNode;
/** A block: its opening directive, then everything up to its `#end`. */
export type RawBlock = ReadonlyArray<RawStatement>;
export type RawNode = { readonly type: string; readonly pos?: RawPosition } & Readonly<Record<string, unknown>>;
export type RawPosition = {
  readonly first_line: number;
  readonly first_column: number;
  readonly last_line: number;
  readonly last_column: number;
};

export type RawExpression = { readonly type: string } & Readonly<Record<string, unknown>>;

export const isBlock = (statement: RawStatement): statement is RawBlock => Array.isArray(statement);

/** The statements of a template, without velocityjs's own trimming of line ends. */
export const rawStatements = (text: string): ReadonlyArray<RawStatement> =>
  // A border: velocityjs types this as flat nodes only.
  parse(text, undefined, false) as unknown as ReadonlyArray<RawStatement>;
