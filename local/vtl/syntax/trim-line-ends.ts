import { isBlock } from "./raw-ast.ts";
import type { RawStatement } from "./raw-ast.ts";

/** Velocity 1.7: a directive takes the rest of its line with it when only blanks follow; a `##` comment its line end. */
const blankRest = /^[ \t]*(?:\r\n|\n|\r)/;

const eatsLineEnd = (statement: RawStatement): boolean => {
  if (typeof statement === "string") return false;
  return isBlock(statement) || ["set", "else", "elseif"].includes(statement.type);
};

const isLineComment = (statement: RawStatement): boolean =>
  typeof statement !== "string" &&
  !isBlock(statement) &&
  statement.type === "comment" &&
  String(statement["value"]).startsWith("##");

const mergeTexts = (merged: ReadonlyArray<RawStatement>, next: RawStatement): ReadonlyArray<RawStatement> => {
  const last = merged.at(-1);
  return typeof last === "string" && typeof next === "string"
    ? [...merged.slice(0, -1), last + next]
    : [...merged, next];
};

/** The statements of one level with neighbouring texts joined and line ends eaten; `inBlock`: they follow an opening directive. */
export const trimLineEnds = (statements: ReadonlyArray<RawStatement>, inBlock: boolean): ReadonlyArray<RawStatement> =>
  statements.reduce(mergeTexts, []).map((statement, i, all) => {
    if (typeof statement !== "string") return statement;
    const before = all[i - 1];
    if (before === undefined ? inBlock : eatsLineEnd(before)) return statement.replace(blankRest, "");
    return before !== undefined && isLineComment(before) ? statement.replace(/^\r?\n/, "") : statement;
  });
