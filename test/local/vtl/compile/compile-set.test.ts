import { expect } from "chai";
import { ResponseOverride } from "../../../../local/vtl/context/response-override.ts";
import { compileRefusal, refusal, render } from "../support/render.ts";

describe("#set", () => {
  it("sets a variable to any value", () => {
    expect(
      render("#set($x = 1)$x#set($x = 'a')$x#set($x = true)$x#set($x = [1, 'b'])$x#set($x = {'k': 1})$x"),
    ).to.equal("1atrue[1, b]{k=1}");
  });

  it("takes double-quoted text as a template and single-quoted text as it is", () => {
    expect(render(`#set($a = "v")#set($x = "$a \${a}b #if($a == 'v')yes#end")$x`)).to.equal("v vb yes");
    expect(render("#set($a = 'v')#set($x = '$a #if(')$x")).to.equal("$a #if(");
  });

  it("leaves backslashes in a literal, as Velocity 1 does", () => {
    expect(render('#set($x = "a\\\\n\\d")$x')).to.equal("a\\\\n\\d");
  });

  it("sets members of maps and lists", () => {
    expect(render("#set($m = {})#set($m.a = 1)#set($m['b-c'] = 2)#set($k = 'd')#set($m[$k] = 3)$m")).to.equal(
      "{a=1, b-c=2, d=3}",
    );
    expect(render("#set($l = [1, 2])#set($l[1] = 3)$l")).to.equal("[1, 3]");
  });

  it("refuses null where Velocity 1 and 2 differ", () => {
    const message = "Velocity 1 keeps the old value, Velocity 2 clears it";
    expect(refusal("#set($x = 1)#set($x = $null)")).to.include(message);
    expect(refusal("#set($m = {})#set($m.a = $null)")).to.include(message);
    expect(render("[#set($x = $null)$x]")).to.equal("[]");
  });

  it("refuses to set what is no map or list", () => {
    expect(refusal("#set($x = 'a')#set($x.y = 1)")).to.include("a String has no member that can be set");
    expect(refusal("#set($l = [])#set($l[0] = 1)")).to.include("a List has no member that can be set");
    expect(refusal("#set($x = $null)#set($x.y = 1)")).to.include("a null has no member that can be set");
  });

  for (const name of ["input", "util", "stageVariables", "foreach"]) {
    it(`refuses to set $${name}`, () => {
      expect(compileRefusal(`#set($${name} = 1)`)).to.include(`$${name} cannot be set`);
    });
  }

  it("calculates with integers as Java does, and joins texts", () => {
    expect(render("#set($x = 7 / 2)$x#set($x = -7 / 2) $x#set($x = -7 % 3) $x#set($x = 2 + 3 * 4 - 1) $x")).to.equal(
      "3 -3 -1 13",
    );
    expect(render("#set($x = 'a' + 1 + 'b')$x")).to.equal("a1b");
  });

  it("refuses other arithmetic", () => {
    expect(refusal("#set($x = 1 / 0)")).to.include("division by zero");
    expect(refusal("#set($x = 'a' - 1)")).to.include("the operator needs integers, not a String");
    expect(refusal("#set($x = 'a' + $null)")).to.include("+ with null");
    expect(compileRefusal("#set($x = 1.5)")).to.include('expressions of type "decimal" are not emulated');
    expect(compileRefusal("#set($x = 9999999999)")).to.include("integers beyond 32 bits are not emulated");
  });
});

describe("$context.responseOverride", () => {
  it("takes a status and headers", () => {
    const override = new ResponseOverride();
    const template =
      "#set($context.responseOverride.status = $input.path('$.code'))" +
      '#set($context.responseOverride.header.Content-Type = "text/plain")' +
      '#set($context.responseOverride.header["X-A"] = "b")' +
      "$context.responseOverride.status";
    expect(render(template, { body: '{"code":418}', override })).to.equal("418");
    expect(override.status).to.equal(418);
    expect([...override.header]).to.deep.equal([
      ["Content-Type", "text/plain"],
      ["X-A", "b"],
    ]);
  });

  it("may be set once for each parameter", () => {
    const twice = "#set($context.responseOverride.status = 200)#set($context.responseOverride.status = 201)";
    expect(refusal(twice)).to.include('"status" is overridden a second time');
    const header = '#set($context.responseOverride.header.A = "1")';
    expect(refusal(header + header)).to.include('"A" is overridden a second time');
  });

  it("may be set once also under another name", () => {
    expect(refusal("#set($o = $context.responseOverride)#set($o.status = 1)#set($o.status = 2)")).to.include(
      "overridden a second time",
    );
  });

  it("ignores null, and a status that is no integer from 100 to 599", () => {
    for (const [code, status] of [
      ["null", undefined],
      ['"404"', undefined],
      ["404.5", undefined],
      ["99", undefined],
      ["600", undefined],
      ["100", 100],
      ["599", 599],
    ] as const) {
      const override = new ResponseOverride();
      render("#set($context.responseOverride.status = $input.path('$.code'))", { body: `{"code":${code}}`, override });
      expect(override.status, code).to.equal(status);
    }
  });

  it("may be set after it was set to null, which is no override", () => {
    const override = new ResponseOverride();
    const nothing = "#set($context.responseOverride.status = $null)#set($context.responseOverride.header.A = $null)";
    render(`${nothing}#set($context.responseOverride.status = 201)`, { override });
    expect(override.status).to.equal(201);
    expect([...override.header]).to.deep.equal([]);
  });

  it("is all of $context that can be set", () => {
    const message = "of $context only responseOverride.status and responseOverride.header.<name> can be set";
    expect(compileRefusal("#set($context.stage = 'x')")).to.include(message);
    expect(compileRefusal("#set($context.responseOverride.foo = 'x')")).to.include(message);
    expect(compileRefusal("#set($context.responseOverride.header.a.b = 'x')")).to.include(message);
    expect(compileRefusal("#set($context = 'x')")).to.include(message);
    expect(refusal("$context.put('requestId', 'x')")).to.include("$context.requestId cannot be set");
    expect(refusal("$context.remove('requestId')")).to.include("$context.requestId cannot be removed");
  });
});
