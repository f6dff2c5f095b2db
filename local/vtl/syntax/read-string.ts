import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import type { Expression } from "./ast.ts";
import type { RawExpression } from "./raw-ast.ts";
import type { Reader } from "./reader.ts";

/**
 * A string literal. In double quotes its references and directives are interpolated. Backslashes stay: the AWS idiom
 * `replaceAll("\\'","'")` passes the three characters `\\'` to the regular expression (Velocity 1.7, ASTStringLiteral).
 */
export const readString = (reader: Reader, where: Where, node: RawExpression): Expression => {
  const [text, isDouble] = [String(node["value"]), node["isEval"] === true];
  const quote = isDouble ? '"' : "'";
  // velocityjs reads \" as a quote, Velocity as the end of the string.
  if (text.includes(quote))
    throw new TemplateError(where, `a ${quote} inside ${quote}…${quote} is not emulated: use the other kind of quotes`);
  if (isDouble && text.includes("\\u")) throw new TemplateError(where, "\\u escapes are not emulated");
  if (!isDouble || !/[$#]/.test(text)) return { kind: "literal", value: text };
  const parts = reader.template(where, text);
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "text") return { kind: "literal", value: first.text };
  return { kind: "interpolated", parts };
};
