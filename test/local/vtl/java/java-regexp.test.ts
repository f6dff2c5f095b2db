import { expect } from "chai";
import { javaRegExp } from "../../../../local/vtl/java/java-regexp.ts";
import { VelocityError } from "../../../../local/vtl/template-error.ts";

describe("javaRegExp", () => {
  const matching: ReadonlyArray<readonly [pattern: string, text: string, matches: boolean]> = [
    ["4\\d{2}", "404", true],
    ["4\\d{2}", "1404", false],
    ["a|b", "ab", false],
    [".*four.*", "a four b", true],
    [".*four.*", "a four\nb", false],
    ["a.b", "a\u0085b", false],
    ["a.b", "a😀b", true],
    ["a\\sb", "a\tb", true],
    ["a\\sb", "a\u00A0b", false],
    ["a[\\s]b", "a b", true],
    ["a\\Sb", "a\u00A0b", true],
    ["\\'\\\"\\/\\-\\#\\ ", "'\"/-# ", true],
    ["[a\\-z]+", "a-z", true],
    ["\\\\'", "\\'", true],
    ["\\.\\*\\[\\]\\{\\}\\(\\)\\^\\$\\|\\?\\+", ".*[]{}()^$|?+", true],
    ["(?:a)(?=b)b(?<!a)", "ab", true],
    ["(?<year>\\d+)", "2026", true],
    ["^ab$", "ab", true],
    ["\\u0041\\x42", "AB", true],
    ["[^\\n]+", "é", true],
    ["[a].", "a\u0085", false],
    ["[a]\\s", "a\u00A0", false],
    ["[.]", "\u0085", false],
  ];
  for (const [pattern, text, matches] of matching) {
    it(`${pattern} ${matches ? "matches" : "does not match"} ${JSON.stringify(text)}`, () => {
      expect(javaRegExp(pattern, "whole").test(text)).to.equal(matches);
    });
  }

  const refused: ReadonlyArray<readonly [pattern: string, reason: string]> = [
    ["\\p{Alpha}", "\\p{…}"],
    ["\\bword\\b", "\\b"],
    ["\\v", "\\v"],
    ["(a)\\1", "a back reference"],
    ["(?i)a", "an inline flag or an atomic group"],
    ["(?>a)", "an inline flag or an atomic group"],
    ["[a[b]]", "a class inside a class"],
    ["[a&&b]", "&&"],
    ["[\\S]", "\\S inside a class"],
    ["\\Qa\\E", "not a regular expression that is emulated"],
    ["\\Aa\\z", "not a regular expression that is emulated"],
    ["a*+", "not a regular expression that is emulated"],
    ["a{", "not a regular expression that is emulated"],
    ["[a", "not a regular expression that is emulated"],
    ["(a", "not a regular expression that is emulated"],
    ["a\\", "not a regular expression that is emulated"],
  ];
  for (const [pattern, reason] of refused) {
    it(`refuses ${pattern}`, () => {
      expect(() => javaRegExp(pattern, "whole")).to.throw(VelocityError, reason);
    });
  }

  it("refuses $ in a search only, where Java also stops before a final line break", () => {
    expect(() => javaRegExp("a$", "search")).to.throw(VelocityError, "$ in a search");
    expect(() => javaRegExp("\\$", "search")).to.not.throw();
    expect(() => javaRegExp("\\\\$", "search")).to.throw(VelocityError, "$ in a search");
  });
});
