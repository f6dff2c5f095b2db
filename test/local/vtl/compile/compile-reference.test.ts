import { expect } from "chai";
import { compileRefusal, refusal, render } from "../support/render.ts";

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

describe("a name that API Gateway provides", () => {
  const refusals: ReadonlyArray<readonly [template: string, reason: string]> = [
    ["$util.toJson($input.body)", "$util.toJson does not exist in API Gateway"],
    ["$util.escapeJavascript('a')", "$util.escapeJavascript does not exist in API Gateway"],
    ["$util", "$util has functions only"],
    ["$util.escapeJavaScript", "$util has functions only"],
    ["#if($util.isNull($input.body))a#end", "$util.isNull does not exist in API Gateway"],
    ["$input", "$input has body, json(x), path(x), params() and params(x) only"],
    ["$input.params", "$input has body"],
    ["$input.headers", "$input has body"],
    ["$input.bodyy", "$input has body"],
    ["$context", "$context needs a member"],
    ["$context.requestid", "$context.requestid is not a variable that API Gateway documents"],
    ["$context.get('foo')", "$context.foo is not a variable that API Gateway documents"],
    ['$context["foo"]', "$context.foo is not a variable that API Gateway documents"],
    ["$context.identity.sourceip", "$context.identity.sourceip is not a variable that API Gateway documents"],
    ["$context.authorizer.principalId", "$context.authorizer: authorizers are not emulated"],
    ["$context.error.message", "$context.error: only gateway responses know it"],
    ["$context.requestOverride.header.x", "$context.requestOverride: overrides of the integration request"],
    ["$context.awsEndpointRequestId", "$context.awsEndpointRequestId"],
    ["$foreach.index", "$foreach outside of #foreach"],
    ["#foreach($i in [1])$foreach.parent#end", "$foreach has hasNext, index, count, first, last only"],
  ];
  for (const [template, reason] of refusals) {
    it(`is refused before any request: ${template}`, () => {
      expect(compileRefusal(template)).to.include(reason);
    });
  }

  it("cannot be given another name, under which it would escape these checks", () => {
    expect(compileRefusal("#set($u = $util)")).to.include("$util has functions only");
    expect(compileRefusal("#set($c = $context)")).to.include("$context needs a member");
    expect(compileRefusal("#set($l = [$input])")).to.include("$input has body");
  });

  it("is refused when it is rendered where the template does not show it", () => {
    expect(refusal("#set($k = 'foo')$context.get($k)")).to.include("$context.foo is not emulated");
    expect(refusal("#set($m = $context.responseOverride.header)$m.foo()")).to.include("Map has no method foo()");
  });

  it("lists its members", () => {
    const template = "#foreach($k in $context.keySet())$k #end";
    expect(render(template, { context: { stage: "v1" } })).to.equal("requestId responseOverride stage ");
  });

  it("is refused as a whole, for its text is documented nowhere", () => {
    expect(refusal("#set($i = $context.identity)$i", { context: {} })).to.include("$context.identity is not emulated");
    expect(refusal("$context.responseOverride")).to.include("AWS documents no text form of this object");
  });
});

describe("a name that is never set", () => {
  it("is refused with its line", () => {
    expect(compileRefusal('#set($emial = "a")\n{"email":"$email"}')).to.equal(
      "test.vtl, line 2: $email is never set (only $null may stand for nothing)",
    );
  });

  it("is refused inside quotes, conditions, arguments and indices", () => {
    expect(compileRefusal('#set($x = "a $y")$x')).to.include("$y is never set");
    expect(compileRefusal("#if($y)a#end")).to.include("$y is never set");
    expect(compileRefusal("$util.urlEncode($y)")).to.include("$y is never set");
    expect(compileRefusal("$stageVariables[$y]")).to.include("$y is never set");
  });

  it("may be $null", () => {
    expect(render("#if($null == $null)[$null]#end")).to.equal("[]");
  });

  it("may be set after it is read, as in a loop", () => {
    expect(render("#foreach($i in [1, 2])[$!last]#set($last = $i)#end")).to.equal("[][1]");
  });
});
