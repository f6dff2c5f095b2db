import { expect } from "chai";
import { refusal, render } from "../support/render.ts";

const on = (text: string, call: string): string => render(`$input.params('x').${call}`, { header: { x: text } });

describe("String", () => {
  const cases: ReadonlyArray<readonly [text: string, call: string, result: string]> = [
    ["héllo😀", "length()", "7"],
    ["", "isEmpty()", "true"],
    ["a", "isEmpty()", "false"],
    ["aBÉ", "toLowerCase()", "abé"],
    ["aBé", "toUpperCase()", "ABÉ"],
    ["\t a b \n", "trim()", "a b"],
    ["\u00A0a\u2003", "trim()", "\u00A0a\u2003"],
    ["a", "equals('a')", "true"],
    ["1", "equals(1)", "false"],
    ["If-Match", "equalsIgnoreCase('if-MATCH')", "true"],
    ["If-Match", "equalsIgnoreCase('if-matc')", "false"],
    ["straße", "equalsIgnoreCase('STRASSE')", "false"],
    ["ab", "equalsIgnoreCase('ac')", "false"],
    ["ΑΣ", "equalsIgnoreCase('ας')", "true"],
    ["K", "equalsIgnoreCase('\u212A')", "true"],
    ["abc", "contains('bc')", "true"],
    ["a.c", "contains('b')", "false"],
    ["abc", "startsWith('ab')", "true"],
    ["abc", "endsWith('bc')", "true"],
    ["abc", "concat('d')", "abcd"],
    ["abcabc", "indexOf('c')", "2"],
    ["abcabc", "indexOf('c', 3)", "5"],
    ["abcabc", "indexOf('x')", "-1"],
    ["abcabc", "lastIndexOf('b')", "4"],
    ["abc", "charAt(1)", "b"],
    ["abc", "substring(1)", "bc"],
    ["abc", "substring(1, 2)", "b"],
    ["abc", "substring(3)", ""],
    ["abc", "toString()", "abc"],
    ["3", "matches('^\\d$')", "true"],
    ["a3", "matches('\\d')", "false"],
    ["a.b.a", "replace('a', '$1')", "$1.b.$1"],
    ["a.b", "replace('.', '')", "ab"],
    ["a-b_c", "replaceAll('[-_]', '.')", "a.b.c"],
    ["a1b2", "replaceAll('([a-z])(\\d)', '$2$1')", "1a2b"],
    ["a1b2", "replaceFirst('\\d', '#')", "a#b2"],
    ["a1b2", "replaceAll('(\\d)', '<$1>')", "a<1>b<2>"],
    ["ab", "replaceAll('', '-')", "-a-b-"],
    ["a.b", "replaceAll('\\.', '\\\\')", "a\\b"],
    ["it\\'s", 'replaceAll("\\\\\'", "\'")', "it's"],
    ["com.amazon#Name", 'replaceAll("^.*#", "")', "Name"],
    ["a,b,,c,,", "split(',')", "[a, b, , c]"],
    [",a", "split(',')", "[, a]"],
    ["abc", "split('')", "[a, b, c]"],
    ["abc", "split('x')", "[abc]"],
    ["a1b22c", "split('\\d+').get(2)", "c"],
  ];
  for (const [text, call, result] of cases) {
    it(`${JSON.stringify(text)}.${call} is ${JSON.stringify(result)}`, () => {
      expect(on(text, call)).to.equal(result);
    });
  }

  const failures: ReadonlyArray<readonly [call: string, reason: string]> = [
    ["substring(4)", "substring is out of range"],
    ["substring(-1)", "substring is out of range"],
    ["substring(2, 1)", "substring is out of range"],
    ["charAt(3)", "substring is out of range"],
    ["length(1)", "length() takes 0 arguments, not 1"],
    ["contains(1)", "contains() takes a String, not a Number"],
    ["contains($null)", "contains() takes a String, not a null"],
    ["substring('1')", "substring() takes an integer, not a String"],
    ["replace('a')", "replace() takes 2 arguments, not 1"],
    ["indexOf('a', 1, 2)", "indexOf() takes 1 arguments, not 3"],
    ["replaceAll('a', '$1')", "the replacement names group 1, which does not exist"],
    ["replaceAll('a', '$x')", "the replacement ends or names a group wrongly"],
    ["replaceAll('a', 'b\\')", "the replacement ends or names a group wrongly"],
    ["strip()", "String has no method strip() that is emulated"],
    ["isBlank()", "String has no method isBlank() that is emulated"],
    ["constructor()", "String has no method constructor() that is emulated"],
  ];
  for (const [call, reason] of failures) {
    it(`refuses ${call}`, () => {
      expect(refusal(`$input.params('x').${call}`, { header: { x: "abc" } })).to.include(reason);
    });
  }
});
