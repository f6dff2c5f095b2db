import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import type { Branch, Statement } from "./ast.ts";
import { isBlock } from "./raw-ast.ts";
import type { RawBlock, RawExpression, RawNode, RawStatement } from "./raw-ast.ts";
import type { Reader } from "./reader.ts";

type RawBranch = { readonly opening: RawNode; readonly body: ReadonlyArray<RawStatement> };

const startsBranch = (statement: RawStatement): statement is RawNode =>
  typeof statement !== "string" && !isBlock(statement) && (statement.type === "else" || statement.type === "elseif");

/** Splits what is between `#if` and `#end` at its `#elseif` and `#else`. */
const branchesOf = (opening: RawNode, body: ReadonlyArray<RawStatement>): ReadonlyArray<RawBranch> =>
  body.reduce<ReadonlyArray<RawBranch>>(
    (branches, statement) => {
      const last = branches.at(-1);
      if (startsBranch(statement) || last === undefined)
        return [...branches, { opening: statement as RawNode, body: [] }];
      return [...branches.slice(0, -1), { ...last, body: [...last.body, statement] }];
    },
    [{ opening, body: [] }],
  );

const at = (where: Where, node: RawNode): Where => ({ ...where, line: where.line + (node.pos?.first_line ?? 1) - 1 });

const readIf = (reader: Reader, where: Where, opening: RawNode, body: ReadonlyArray<RawStatement>): Statement => {
  const all = branchesOf(opening, body);
  const elses = all.filter((branch) => branch.opening.type === "else");
  const misplaced = elses.find((branch) => branch !== all.at(-1));
  if (misplaced !== undefined) throw new TemplateError(at(where, misplaced.opening), "#else is not the last branch");
  const branches = all
    .filter((branch) => branch.opening.type !== "else")
    .map((branch): Branch => {
      const here = at(where, branch.opening);
      return {
        condition: reader.expression(here, branch.opening["condition"] as RawExpression),
        body: reader.statements(where, branch.body, true),
        line: here.line,
      };
    });
  return { kind: "if", branches, otherwise: elses.flatMap((branch) => reader.statements(where, branch.body, true)) };
};

const readForeach = (reader: Reader, where: Where, opening: RawNode, body: ReadonlyArray<RawStatement>): Statement => {
  const here = at(where, opening);
  const from = reader.expression(here, opening["from"] as RawExpression);
  return {
    kind: "foreach",
    variable: String(opening["to"]),
    from,
    body: reader.statements(where, body, true),
    line: here.line,
  };
};

/** `#if … #end` or `#foreach … #end`. */
export const readBlock = (reader: Reader, where: Where, [opening, ...body]: RawBlock): Statement => {
  if (opening === undefined || typeof opening === "string" || isBlock(opening))
    throw new TemplateError(where, "a block without its directive");
  if (opening.type === "if") return readIf(reader, where, opening, body);
  if (opening.type === "foreach") return readForeach(reader, where, opening, body);
  throw new TemplateError(at(where, opening), `the directive #${opening.type} is not emulated`);
};
