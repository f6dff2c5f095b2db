import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import type { Statement } from "./ast.ts";
import { isBlock } from "./raw-ast.ts";
import type { RawExpression, RawStatement } from "./raw-ast.ts";
import { readBlock } from "./read-block.ts";
import type { Reader } from "./reader.ts";

/** Directives of Velocity that would otherwise pass as text, because velocityjs knows them not or in one spelling only. */
const directive =
  /#(?:@|\*|\[\[|\{?(set|if|elseif|else|end|foreach|break|stop|return|parse|include|evaluate|define|macro|literal)\b)/;

const readText = (where: Where, text: string): Statement => {
  const found = directive.exec(text);
  if (found !== null) throw new TemplateError(where, `the directive ${found[0]} is not emulated in this form`);
  return { kind: "text", text };
};

/** A statement of velocityjs's tree, checked; comments are none. */
export const readStatement = (reader: Reader, where: Where, statement: RawStatement): ReadonlyArray<Statement> => {
  if (typeof statement === "string") return statement === "" ? [] : [readText(where, statement)];
  if (isBlock(statement)) return [readBlock(reader, where, statement)];
  const here = { ...where, line: where.line + (statement.pos?.first_line ?? 1) - 1 };
  switch (statement.type) {
    case "references":
      return [{ kind: "output", reference: reader.reference(here, statement) }];
    case "set": {
      const [target, value] = statement["equal"] as readonly [RawExpression, RawExpression];
      return [{ kind: "set", target: reader.reference(here, target), value: reader.expression(here, value) }];
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
