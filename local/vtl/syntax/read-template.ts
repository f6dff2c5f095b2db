import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import type { Statement } from "./ast.ts";
import { parseRaw } from "./parse-raw.ts";
import type { RawStatement } from "./raw-ast.ts";
import { isBlock } from "./raw-ast.ts";
import { readBlock } from "./read-block.ts";
import { readExpression } from "./read-expression.ts";
import { readReference } from "./read-reference.ts";
import { trimLineEnds } from "./trim-line-ends.ts";
import type { RawExpression } from "./raw-ast.ts";

/** Directives of Velocity that would otherwise pass as text, because velocityjs knows them not or in one spelling only. */
const directive =
  /#(?:@|\*|\[\[|\{?(set|if|elseif|else|end|foreach|break|stop|return|parse|include|evaluate|define|macro|literal)\b)/;

const readText = (where: Where, text: string): Statement => {
  const found = directive.exec(text);
  if (found !== null) throw new TemplateError(where, `the directive ${found[0]} is not emulated in this form`);
  return { kind: "text", text };
};

const readStatement = (where: Where, statement: RawStatement): ReadonlyArray<Statement> => {
  if (typeof statement === "string") return statement === "" ? [] : [readText(where, statement)];
  if (isBlock(statement)) return [readBlock(where, statement)];
  const here = { ...where, line: where.line + (statement.pos?.first_line ?? 1) - 1 };
  switch (statement.type) {
    case "references":
      return [{ kind: "output", reference: readReference(here, statement) }];
    case "set": {
      const [target, value] = statement["equal"] as readonly [RawExpression, RawExpression];
      return [{ kind: "set", target: readReference(here, target), value: readExpression(here, value) }];
    }
    case "break":
      return [{ kind: "break" }];
    case "raw":
      return [{ kind: "text", text: String(statement["value"]) }];
    case "comment":
      return [];
    case "macro_call":
      throw new TemplateError(
        here,
        `the directive #${String(statement["id"])} is not supported by API Gateway's emulation`,
      );
    default:
      throw new TemplateError(here, `#${statement.type} without a block to belong to`);
  }
};

/** Statements of one level. */
export const readStatements = (
  where: Where,
  statements: ReadonlyArray<RawStatement>,
  inBlock: boolean,
): ReadonlyArray<Statement> =>
  trimLineEnds(statements, inBlock).flatMap((statement) => readStatement(where, statement));

/** Reads a whole template into checked statements; throws a TemplateError at the first thing that is not emulated. */
export const readTemplate = (where: Where, text: string): ReadonlyArray<Statement> =>
  readStatements(where, parseRaw(where, text), false);
