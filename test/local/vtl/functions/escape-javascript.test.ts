import { expect } from "chai";
import fc from "fast-check";
import { escapeJavaScript } from "../../../../local/vtl/functions/escape-javascript.ts";
import { render } from "../support/render.ts";

describe("escapeJavaScript", () => {
  const cases: ReadonlyArray<readonly [text: string, escaped: string]> = [
    ["", ""],
    ["plain text 0-9 ~ $ # {}", "plain text 0-9 ~ $ # {}"],
    [`He didn't say, "stop!"`, `He didn\\'t say, \\"stop!\\"`],
    ["a\\b", "a\\\\b"],
    ["</script>", "<\\/script>"],
    ["\b\n\t\f\r", "\\b\\n\\t\\f\\r"],
    ["\u0000\u000F\u001F\u007F\u0080", "\\u0000\\u000F\\u001F\u007F\\u0080"],
    ["éß漢", "\\u00E9\\u00DF\\u6F22"],
    ["😀", "\\uD83D\\uDE00"],
    ["\uD800 and \uDFFF", "\\uD800 and \\uDFFF"],
    ["\u2028\u2029\uFEFF", "\\u2028\\u2029\\uFEFF"],
  ];
  for (const [text, escaped] of cases) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(escaped)}`, () => {
      expect(escapeJavaScript(text)).to.equal(escaped);
    });
  }

  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    fc.string({ unit: fc.constantFrom("'", '"', "\\", "/", "$", "#", "{", "}", "\n", "\\'", "$x", "#end", "%") }),
  );

  it("gives printable ASCII", () => {
    fc.assert(fc.property(anyText, (text) => /^[\x20-\x7F]*$/.test(escapeJavaScript(text))));
  });

  it("with AWS's repair of the single quote, stands in JSON for exactly the text", () => {
    const template = `{"a":"$util.escapeJavaScript($input.params('x')).replaceAll("\\\\'","'")"}`;
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(render(template, { header: { x: text } }))).to.deep.equal({ a: text });
      }),
      { numRuns: 500 },
    );
  });

  it("twice stands in JSON inside JSON", () => {
    const template =
      `#set($q = '"')#set($inner = $util.escapeJavaScript($input.params('x')).replaceAll("\\\\'", "'"))` +
      `#set($outer = "{\${q}b\${q}:\${q}\${inner}\${q}}")` +
      `{"a":"$util.escapeJavaScript($outer).replaceAll("\\\\'", "'")"}`;
    fc.assert(
      fc.property(anyText, (text) => {
        const { a } = JSON.parse(render(template, { header: { x: text } })) as { a: string };
        expect(JSON.parse(a)).to.deep.equal({ b: text });
      }),
      { numRuns: 500 },
    );
  });
});
