import { expect } from "chai";
import { compileRefusal, render } from "../support/render.ts";

describe("a template's text", () => {
  it("stays as it is", () => {
    const text = '{"a": "b # c", "colour": "#abc", "d": [1, {"e": null}], "é": "😀", "f": "C# \\" \\\\ "}\n\r\n\t';
    expect(render(text)).to.equal(text);
  });

  it("loses the rest of a directive's line when only blanks follow", () => {
    expect(render("a\n#set($x = 1)  \nb\n")).to.equal("a\nb\n");
    expect(render("#if(true)\r\n a\n#else\n b\n#end\nc")).to.equal(" a\nc");
    expect(render("#foreach($x in [1, 2])\n$x\n#end\nz")).to.equal("1\n2\nz");
    expect(render("#set($x = 1) a\n$x\nb")).to.equal(" a\n1\nb");
  });

  it("loses comments", () => {
    expect(render("a## $nothing #if(\nb")).to.equal("ab");
    expect(render("a#* $nothing\n *#b")).to.equal("ab");
    expect(render("##only")).to.equal("");
  });

  it("is taken literally between #[[ and ]]#", () => {
    expect(render("#[[ $x #if ]]#!")).to.equal(" $x #if !");
  });
});

describe("a template that Velocity and velocityjs read differently", () => {
  const refusals: ReadonlyArray<readonly [what: string, template: string, reason: string]> = [
    ["an unclosed #if", "a\n#if(true)\nb", "line 2: this block has no #end"],
    ["an unclosed #foreach", "#foreach($x in [1])$x", "line 1: this block has no #end"],
    ["an unclosed inner block", "#if(true)#if(true)a#end", "this block has no #end"],
    ["a stray #end", "a\n#end\nb", "line 2: #end without a block"],
    ["a second #end", "#if(true)a#end#end", "#end without a block"],
    ["a stray #else", "a#else b", "#else without a block to belong to"],
    ["a stray #elseif", "#elseif(true)", "#elseif without a block to belong to"],
    ["#else twice", "#if(true)a#else b#else c#end", "#else is not the last branch"],
    ["#elseif after #else", "#if(true)a#else b#elseif(true)c#end", "#else is not the last branch"],
    ["#stop", "a #stop b", "the directive #stop is not emulated"],
    ["#parse", '#parse("other.vtl")', "the directive #parse is not supported"],
    ["#include", '#include("other.vtl")', "the directive #include is not supported"],
    ["#evaluate", '#evaluate("$input.body")', "the directive #evaluate is not supported"],
    ["#macro", "#macro(m $a)$a#end", "the directive #macro is not emulated"],
    ["a call of a macro", "#m('a')", "the directive #m is not supported"],
    ["a call of a macro with a body", "#@m()a#end", "the directive #macro_body is not emulated"],
    ["#define", "#define($x)a#end", "the directive #define is not emulated"],
    ["#{set}", "#{set}($x = 1)", "the directive #{set is not emulated in this form"],
    ["null as a literal", "#set($x = null)", "null is no literal of Velocity"],
    ["an escaped quote", '#set($x = "a\\"b")', 'a " inside "…" is not emulated'],
    ["an escaped single quote", "#set($x = 'a\\'b')", "a ' inside '…' is not emulated"],
    ["a unicode escape", '#set($x = "a\\u0041")', "\\u escapes are not emulated"],
    [
      "an escaped reference",
      "#set($x = 1)\n\\$x",
      "line 2: a backslash before a reference or directive is not emulated",
    ],
    ["an escaped dollar", "costs \\$5", "line 1: a backslash before $ or # is not emulated"],
    ["an escaped directive", "\\#if(true)a#end", "a backslash before a reference or directive is not emulated"],
    ["a call on a bare name", "#set($x = 1)$x('a')", "$x(…) is not a call that Velocity knows"],
    ["numeric keys", '#set($m = {"2": 1, "1": 2})', "numeric keys in a map are not emulated"],
    ["an open string", '#set($x = "a)', "line 1: syntax error"],
    ["an open brace", "${x", "syntax error"],
    ["a missing parenthesis", "#if($input.body\na#end", "syntax error"],
    ["a name that is a keyword", "#set($in = 1)", "syntax error"],
  ];
  for (const [what, template, reason] of refusals) {
    it(`is refused: ${what}`, () => {
      expect(compileRefusal(template)).to.include(reason);
    });
  }

  it("is refused with advice where velocityjs fails at a brace behind #else or #end", () => {
    const advice = "a { directly behind $reference#else or $reference#end: write ${reference} or a line break";
    expect(compileRefusal("#set($x = 1)\n#if(true)$x#else{}#end")).to.equal(`test.vtl, line 2: ${advice}`);
    expect(compileRefusal("#set($x = 1)#if(true)$x.y('a')#end{}")).to.include(advice);
    expect(render("#set($x = 1)#if(true)${x}#else{}#end{}")).to.equal("1{}");
    expect(render("#set($x = 1)#if(true)$x\n#else{}#end\n{}")).to.equal("1\n{}");
  });

  it("is refused above 300 KB", () => {
    expect(compileRefusal("a".repeat(300 * 1024))).to.equal("(compiles)");
    expect(compileRefusal("a".repeat(300 * 1024 + 1))).to.include("a mapping template has at most 300 KB");
  });

  it("is refused with the right line in every branch of a block", () => {
    const block = (one: string, two: string, three: string, four: string) =>
      `\n#if(${one})\n${two}\n#elseif(${three})\n#foreach($i in [1])\n${four}\n#end#end`;
    expect(compileRefusal(block("$y", "a", "true", "b"))).to.include("line 2: $y is never set");
    expect(compileRefusal(block("true", "$y", "true", "b"))).to.include("line 3: $y is never set");
    expect(compileRefusal(block("true", "a", "$y", "b"))).to.include("line 4: $y is never set");
    expect(compileRefusal(block("true", "a", "true", "$y"))).to.include("line 6: $y is never set");
    expect(compileRefusal("\n#foreach($i in $y)\n#end")).to.include("line 2: $y is never set");
    expect(compileRefusal("\n\n#macro(m)a#end")).to.include("line 3: the directive #macro");
  });

  it("is refused with the right line inside a quoted template and after one of several lines", () => {
    expect(compileRefusal('\n#set($x = "a\n$y")')).to.include("line 3: $y is never set");
    expect(compileRefusal("#set($x = 'a\nb')\n$y")).to.include("line 3: $y is never set");
  });
});
