import type { Where } from "../template-error.ts";
import type { Statement } from "./ast.ts";
import { parseRaw } from "./parse-raw.ts";
import { readExpression } from "./read-expression.ts";
import { readReference } from "./read-reference.ts";
import { readStatement } from "./read-statement.ts";
import type { Reader } from "./reader.ts";
import { trimLineEnds } from "./trim-line-ends.ts";

const reader: Reader = {
  expression: (where, node) => readExpression(reader, where, node),
  reference: (where, node) => readReference(reader, where, node),
  statements: (where, statements, inBlock) =>
    trimLineEnds(statements, inBlock).flatMap((statement) => readStatement(reader, where, statement)),
  template: (where, text) => reader.statements(where, parseRaw(where, text), false),
};

/** Reads a whole template into checked statements; throws a TemplateError at the first thing that is not emulated. */
export const readTemplate = (where: Where, text: string): ReadonlyArray<Statement> => reader.template(where, text);
