import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import { checkCoverage } from "./check-coverage.ts";
import { rawStatements } from "./raw-ast.ts";
import type { RawStatement } from "./raw-ast.ts";

/** A backslash before something that Velocity would read: what it does depends on whether that is defined. */
const escaped = /\\(?=\$!?\{?[A-Za-z_]|#[A-Za-z{@])/;
/** velocityjs stops at a `{` directly behind `$ref#else` or `$ref#end`. */
const brace = /\$!?[\w.-]+(?:\([^()]*\)|\[[^\]]*\]|\.[\w-]+)*#(?:else|end)\{/;

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length;

const parseError = (where: Where, text: string, cause: unknown): TemplateError => {
  const hole = brace.exec(text);
  const line = hole ? lineOf(text, hole.index) : Number(/on line (\d+)/.exec(String(cause))?.[1] ?? 1);
  const excerpt = cause instanceof Error ? (cause.message.split("\n")[1] ?? "") : "";
  const hint = hole
    ? "a { directly behind $reference#else or $reference#end: write ${reference} or a line break"
    : `syntax error at the end of: ${excerpt}`;
  return new TemplateError({ ...where, line: where.line + line - 1 }, hint, cause);
};

/** Reads a template with velocityjs and proves that nothing of it was lost. */
export const parseRaw = (where: Where, text: string): ReadonlyArray<RawStatement> => {
  const backslash = escaped.exec(text);
  if (backslash !== null)
    throw new TemplateError(
      { ...where, line: where.line + lineOf(text, backslash.index) - 1 },
      "a backslash before a reference or directive is not emulated: Velocity's result depends on what is defined",
    );
  let statements: ReadonlyArray<RawStatement>;
  try {
    statements = rawStatements(text);
  } catch (cause) {
    throw parseError(where, text, cause);
  }
  checkCoverage(where, text, statements);
  return statements;
};
