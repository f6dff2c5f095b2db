import { expect } from "chai";
import { compileRefusal, refusal, render } from "../support/render.ts";

describe("#foreach", () => {
  it("goes over a list, and over the values of a map", () => {
    expect(render("#foreach($x in ['a', 'b'])<$x>#end")).to.equal("<a><b>");
    expect(render("#set($m = {'k': 'a', 'l': 'b'})#foreach($x in $m)<$x>#end")).to.equal("<a><b>");
  });

  it("goes over the keys and entries of a map in their order", () => {
    const map = "#set($m = {'k': 'a', 'l': 'b'})";
    expect(render(`${map}#foreach($k in $m.keySet())$k=$m.get($k);#end`)).to.equal("k=a;l=b;");
    expect(render(`${map}#foreach($e in $m.entrySet())$e.key=$e.value;#end`)).to.equal("k=a;l=b;");
    expect(render(`${map}#foreach($e in $m.entrySet())$e.getKey()=$e.getValue();#end`)).to.equal("k=a;l=b;");
  });

  it("goes over nothing when the list is missing or empty", () => {
    expect(render("[#foreach($x in $input.path('$.none'))a#end#foreach($x in [])b#end]")).to.equal("[]");
  });

  it("knows where it is", () => {
    const template =
      "#foreach($x in ['a', 'b'])$foreach.index$foreach.count$foreach.first$foreach.last#if($foreach.hasNext),#end#end";
    expect(render(template)).to.equal("01truefalse,12falsetrue");
  });

  it("stops at #break, the innermost loop only", () => {
    expect(render("#foreach($x in [1, 2, 3])#if($x == 2)#break#end$x#end")).to.equal("1");
    expect(render("#foreach($x in [1, 2])#foreach($y in [1, 2])$x$y#break#end;#end")).to.equal("11;21;");
  });

  it("leaves its variables as they were", () => {
    expect(render("#set($x = 'old')#foreach($x in [1, 2])#end$x")).to.equal("old");
    const nested = "#foreach($x in ['a', 'b'])#foreach($y in [1])#end$foreach.index#end";
    expect(render(nested)).to.equal("01");
  });

  it("keeps what is set inside it", () => {
    expect(render("#set($n = 0)#foreach($x in [1, 2, 3])#set($n = $n + $x)#end$n")).to.equal("6");
  });

  it("joins all request parameters, as AWS's documentation does", () => {
    const template = `#set($allParams = $input.params())
{
  "params" : {
    #foreach($type in $allParams.keySet())
    #set($params = $allParams.get($type))
    "$type" : {
      #foreach($paramName in $params.keySet())
      "$paramName" : "$util.escapeJavaScript($params.get($paramName))"
      #if($foreach.hasNext),#end
      #end
    }
    #if($foreach.hasNext),#end
    #end
  }
}`;
    const given = { path: { id: "1" }, querystring: { a: 'x"y', b: "é" }, header: { Accept: "*/*" } };
    expect(JSON.parse(render(template, given))).to.deep.equal({ params: given });
  });

  it("refuses what Velocity would skip", () => {
    expect(refusal("#foreach($x in $input.body)a#end")).to.include("#foreach over a String is not emulated");
    expect(compileRefusal("#foreach($i in [1..3])$i#end")).to.include("ranges such as [1..3] are not emulated");
    expect(compileRefusal("#break")).to.include("#break outside of #foreach");
  });
});
