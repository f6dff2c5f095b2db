import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import { isBlock } from "./raw-ast.ts";
import type { RawPosition, RawStatement } from "./raw-ast.ts";

/** Where each line of a text starts. */
const lineStarts = (text: string): ReadonlyArray<number> => [
  0,
  ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length),
];

/**
 * Proves that the parser's tree accounts for every character of the template. velocityjs drops what follows a stray
 * `#end`, repeats the body of an unclosed block and skips what it cannot read; AWS refuses such templates.
 */
export const checkCoverage = (where: Where, text: string, statements: ReadonlyArray<RawStatement>): void => {
  const starts = lineStarts(text);
  let at = 0;

  const fail = (message: string): never => {
    throw new TemplateError({ ...where, line: where.line + starts.findLastIndex((start) => start <= at) }, message);
  };
  const offset = (line: number, column: number): number =>
    (starts[line - 1] ?? fail("the parser lost its place")) + column;
  const verbatim = (part: string): void => {
    if (!text.startsWith(part, at)) fail(unread(text.slice(at)));
    at += part.length;
  };
  const node = (position: RawPosition | undefined): void => {
    if (position === undefined || offset(position.first_line, position.first_column) !== at)
      fail(unread(text.slice(at)));
    else at = offset(position.last_line, position.last_column);
  };
  const visit = (statement: RawStatement): void => {
    if (typeof statement === "string") verbatim(statement);
    else if (isBlock(statement)) block(statement);
    else if (statement.type === "comment") verbatim(String(statement["value"]));
    else if (statement.type === "raw") verbatim(`#[[${String(statement["value"])}]]#`);
    else node(statement.pos);
  };
  const block = (parts: ReadonlyArray<RawStatement>): void => {
    const opened = at;
    parts.forEach(visit);
    const end = /^#(?:end|\{end\})/.exec(text.slice(at));
    if (end === null) {
      at = opened;
      fail("this block has no #end");
    } else at += end[0].length;
  };

  statements.forEach(visit);
  if (at < text.length) fail(unread(text.slice(at)));
};

const unread = (rest: string): string => {
  if (/^#(?:end|\{end\})/.test(rest)) return "#end without a block";
  if (/^\\+[$#]/.test(rest)) return "a backslash before $ or # is not emulated";
  return `cannot be read from ${JSON.stringify(rest.slice(0, 20))} on`;
};
