import { expect } from "chai";
import { compileRefusal, refusal, render } from "../support/render.ts";

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
