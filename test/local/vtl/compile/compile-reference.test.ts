import { expect } from "chai";
import { refusal, render } from "../support/render.ts";

const payload = (json: unknown) => ({ body: JSON.stringify({ json }) });

// Recorded on AWS and published in LocalStack's snapshots (test_input_path_template_formatting).
describe("a reference, as recorded on AWS", () => {
  const whole = '#set($result = $input.path("$.json"))$result';
  const missing = (path: string) =>
    `#set($result = $input.path("${path}")){"body": $result, "nested": $result.nested, ` +
    `"isNull": #if( $result == $null )"true"#else"false"#end, "isEmptyString": #if( $result == "" )"true"#else"false"#end}`;

  it("prints an object as Java prints a map", () => {
    expect(render(whole, payload({ foo: "bar" }))).to.equal("{foo=bar}");
    expect(render(whole, payload({ bigger: "dict", to: "test", with: "separators" }))).to.equal(
      "{bigger=dict, to=test, with=separators}",
    );
  });

  it("prints a list as JSON, also inside a map", () => {
    expect(render(whole, payload([{ foo: "bar" }]))).to.equal('[{"foo":"bar"}]');
    expect(render(whole, payload({ foo: [{ nested: "bar" }] }))).to.equal('{foo=[{"nested":"bar"}]}');
  });

  it("reaches into members and elements", () => {
    expect(render(`${whole}.nested`, payload({ nested: { foo: "bar" } }))).to.equal("{foo=bar}");
    expect(render(`${whole}.nested`, payload({ nested: [{ foo: "bar" }] }))).to.equal('[{"foo":"bar"}]');
    expect(render(`${whole}[0]`, payload([{ foo: "bar" }]))).to.equal("{foo=bar}");
    expect(render(`${whole}[0]`, payload([[{ foo: "bar" }]]))).to.equal('[{"foo":"bar"}]');
  });

  it("has toString()", () => {
    expect(render(`${whole}.toString()`, payload({ list: [{ foo: "bar" }] }))).to.equal('{list=[{"foo":"bar"}]}');
  });

  it("prints nothing when it is missing or null, and equals both $null and an empty string", () => {
    const printed = '{"body": , "nested": , "isNull": "true", "isEmptyString": "true"}';
    expect(render(missing("$.nonExisting"))).to.equal(printed);
    expect(render(missing("$.json"), payload(null))).to.equal(printed);
  });

  it("finds no member in a list", () => {
    expect(render(missing("$.json"), payload([]))).to.equal(
      '{"body": [], "nested": , "isNull": "false", "isEmptyString": "false"}',
    );
  });

  it("finds no member in a text", () => {
    expect(render("#set($result = $input.body.testAccess)[$result]", { body: "some raw data" })).to.equal("[]");
  });
});

describe("a reference", () => {
  it("prints the same quiet or not, in braces or not", () => {
    const template = '#set($x = "v")$x|$!x|${x}|$!{x}|${x}y|$x.';
    expect(render(template)).to.equal("v|v|v|v|vy|v.");
    expect(render("$input.path('$.a')|$!input.path('$.a')|${input.path('$.a')}")).to.equal("||");
  });

  it("is not what merely looks like one", () => {
    expect(render('{"price":"$5","a":"$","b":"100%","c":"a$"}')).to.equal('{"price":"$5","a":"$","b":"100%","c":"a$"}');
  });

  it("passes through null: what follows a missing value is missing", () => {
    expect(render("[$input.path('$.a').b.c('d')[0].e]")).to.equal("[]");
  });

  it("takes a member by index and by get", () => {
    const map = '#set($m = {"a-b": "v", "k": ["x", "y"]})#set($key = "a-b")';
    expect(render(`${map}$m["a-b"] $m[$key] $m.get($key) $m.k[1] $m.k.get(0)`)).to.equal("v v v y x");
    expect(render(`${map}[$m["none"]][$m.get("none")][$m.none]`)).to.equal("[][][]");
  });

  it("calls a method with arguments of every kind", () => {
    const template = "#set($m = {})$m.put('a', 1)$m.put('b', true)$m.put(\"c\", [$m.a, \"x$m.b\"])$m";
    expect(render(template)).to.equal("{a=1, b=true, c=[1, xtrue]}");
  });

  it("names template, line, reference and reason when it fails", () => {
    expect(refusal("\n\n$input.body.frobnicate('secret')")).to.equal(
      "test.vtl, line 3: $input.body.frobnicate(…): String has no method frobnicate() that is emulated",
    );
  });

  it("never shows a value in its message", () => {
    expect(refusal("$input.body.substring(99)", { body: "my-password" })).to.not.include("my-password");
  });

  const failures: ReadonlyArray<readonly [template: string, reason: string]> = [
    ["#set($l = [1])$l[1]", "index 1 is outside the list"],
    ["#set($l = [1])$l.get(-1)", "index -1 is outside the list"],
    ["#set($l = [1])$l['a']", "a List has no index that is a String"],
    ["#set($s = 'a')$s[0]", "a String has no index that is a Number"],
    ["#set($m = {})$m.class", 'the property "class" is not emulated'],
    ["#set($l = [1])$l.empty", 'the property "empty" of a List is not emulated'],
    ["#set($m = {})$m.clear()", "Map has no method clear() that is emulated"],
    ["#set($n = 1)$n.abs()", "Number has no method abs() that is emulated"],
    ["$context.requestId.foo()", "String has no method foo() that is emulated"],
    ["$input.params().header.get()", "get() takes 1 arguments, not 0"],
  ];
  for (const [template, reason] of failures) {
    it(`refuses ${template}`, () => {
      expect(refusal(template)).to.include(reason);
    });
  }
});
