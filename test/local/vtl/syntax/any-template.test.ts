import { expect } from "chai";
import fc from "fast-check";
import { TemplateError } from "../../../../local/vtl/template-error.ts";
import { render } from "../support/render.ts";

/** A piece of a template and what it must print. */
type Piece = { readonly source: string; readonly printed: string };

/** A directive takes the rest of its line with it. */
const behindDirective = (text: string): string => text.replace(/^[ \t]*(?:\r\n|\n|\r)/, "");

const words = fc.constantFrom(
  "a",
  "é😀",
  '"',
  "{",
  "}",
  "[0]",
  ".b",
  "-",
  "(",
  ")",
  ",",
  ":",
  " ",
  "\t",
  "\n",
  "\r\n",
  "\\",
  "'",
  "$5",
  "$ ",
  "# ",
  "#5",
  "%",
  "/",
  "=",
  "!",
);
const text: fc.Arbitrary<Piece> = fc.array(words, { maxLength: 6 }).map((all) => {
  const source = all.join("");
  return { source, printed: source };
});

const values: Readonly<Record<string, string>> = { v: "value", w: '$x #if("{\\', yes: "true", no: "false" };
const reference: fc.Arbitrary<Piece> = fc
  .constantFrom("v", "w")
  .chain((name) =>
    fc
      .constantFrom(`\${${name}}`, `$!{${name}}`, `$${name} `, `$!${name},`, `$${name}.length()|`)
      .map((source) => ({ source, printed: printedOf(source, values[name] ?? "") })),
  );
const printedOf = (source: string, value: string): string =>
  source.includes("length") ? `${value.length}|` : value + source.replace(/^\$!?\{?\w+\}?/, "");

const sequence = (pieces: ReadonlyArray<Piece>, inBlock: boolean): Piece => {
  const [source, printed] = [
    pieces.map((piece) => piece.source).join(""),
    pieces.map((piece) => piece.printed).join(""),
  ];
  // Only text can start with blanks and a line end, and all text up to the next reference or directive counts.
  return { source, printed: inBlock ? behindDirective(printed) : printed };
};

const { program } = fc.letrec<{ program: Piece; body: Piece; piece: Piece; block: Piece }>((tie) => ({
  program: fc.array(tie("piece"), { maxLength: 8 }).map((pieces) => sequence(pieces, false)),
  body: fc.array(fc.oneof(reference, text), { maxLength: 4 }).map((pieces) => sequence(pieces, true)),
  piece: fc.oneof(text, reference, tie("block")),
  block: fc.oneof(
    { depthSize: "small" },
    fc.tuple(fc.boolean(), tie("body"), tie("body")).map(([holds, one, other]) => ({
      source: `#if($${holds ? "yes" : "no"} == "true")${one.source}#{else}${other.source}#{end}|`,
      printed: `${(holds ? one : other).printed}|`,
    })),
    fc.tuple(fc.integer({ min: 0, max: 3 }), tie("body")).map(([times, body]) => ({
      source: `#foreach($i in [${Array.from({ length: times }, () => "1").join(", ")}])${body.source}#end|`,
      printed: `${body.printed.repeat(times)}|`,
    })),
  ),
}));

const given = `#set($v = $input.params('v'))#set($w = $input.params('w'))#set($yes = "true")#set($no = "false")|`;

describe("any template", () => {
  it("prints exactly what it says, or is refused", () => {
    fc.assert(
      fc.property(program, ({ source, printed }) => {
        try {
          expect(render(given + source, { header: values })).to.equal(`|${printed}`);
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("of fragments in any order throws nothing but a TemplateError", () => {
    const fragment = fc.constantFrom(
      "#if(",
      "#if($v)",
      "#else",
      "#elseif(true)",
      "#end",
      "#set($v = 1)",
      "#set(",
      "#foreach($i in $v)",
      "$v",
      "${v",
      "$!{v}",
      ".a",
      "(1)",
      "[",
      "{",
      "}",
      '"',
      "'",
      "##x\n",
      "#*",
      "*#",
      "#[[",
      "]]#",
      "\\",
      "$input.json('$')",
      "$util.x",
      "\n",
      " ",
      "a",
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        try {
          render(fragments.join(""), { body: "[1]" });
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
