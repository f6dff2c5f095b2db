import { expect } from "chai";
import { compileRefusal, refusal, render } from "../support/render.ts";

const truth = (condition: string, body = ""): string => render(`#if(${condition})yes#{else}no#end`, { body });

describe("#if", () => {
  it("takes the first branch that holds", () => {
    const template = "#set($x = $input.body)#if($x == 'a')A#elseif($x == 'b')B#elseif($x == 'b')C#{else}D#end";
    expect(["a", "b", "z"].map((body) => render(template, { body }))).to.deep.equal(["A", "B", "D"]);
  });

  it("prints nothing when no branch holds", () => {
    expect(render("[#if(false)a#end]")).to.equal("[]");
  });

  it("counts null and false as false, texts, numbers and filled collections as true", () => {
    expect(truth("$null")).to.equal("no");
    expect(truth("false")).to.equal("no");
    expect(truth("$input.body", "x")).to.equal("yes");
    expect(truth("1")).to.equal("yes");
    expect(truth("'false'")).to.equal("yes");
    expect(truth("[1]")).to.equal("yes");
  });

  for (const [value, name] of [
    ["''", "String"],
    ["0", "Number"],
    ["[]", "List"],
    ["{}", "Map"],
  ] as const) {
    it(`refuses ${value} as a condition: true in Velocity 1, false in Velocity 2, undocumented by AWS`, () => {
      const message = `an empty ${name} (or zero) as a condition`;
      expect(refusal(`#set($x = ${value})#if($x)a#end`)).to.include(message);
      expect(refusal(`#set($x = ${value})#if(!$x)a#end`)).to.include(message);
      expect(refusal(`#set($x = ${value})#if(true && $x)a#end`)).to.include(message);
    });
  }

  it("does not evaluate what && and || need not know", () => {
    expect(truth("false && $input.body.nonsense()")).to.equal("no");
    expect(truth("true || $input.body.nonsense()")).to.equal("yes");
  });

  it("compares texts, numbers and booleans, of different types by their text", () => {
    expect(truth("$input.body == 'a'", "a")).to.equal("yes");
    expect(truth("1 == 1")).to.equal("yes");
    expect(truth("'1' == 1")).to.equal("yes");
    expect(truth("true == 'true'")).to.equal("yes");
    expect(truth("$input.body != 'a'", "b")).to.equal("yes");
    expect(truth("$null == 'null'")).to.equal("no");
    expect(truth("'x' == $null")).to.equal("no");
  });

  it("refuses to compare collections", () => {
    expect(refusal("#set($l = [1])#if($l == $l)a#end")).to.include("== between collections is not emulated");
  });

  it("orders integers", () => {
    expect(truth("$input.body.length() > 2", "abc")).to.equal("yes");
    expect(truth("$input.body.length() + 1 <= 3", "abc")).to.equal("no");
    expect(truth("2 >= 2 && 1 < 2")).to.equal("yes");
    expect(truth("1 < 1 || 1 > 1 || 2 <= 1 || 1 >= 2")).to.equal("no");
  });

  it("refuses to order anything else", () => {
    expect(refusal("#if('2' > 1)a#end")).to.include("the operator needs integers, not a String");
    expect(refusal("#if($null > 1)a#end")).to.include("the operator needs integers, not a null");
  });

  it("knows the words for operators", () => {
    expect(truth("1 eq 1 and 1 ne 2 or false")).to.equal("yes");
    expect(truth("not true")).to.equal("no");
    expect(truth("1 lt 2 and 2 gt 1 and 1 le 1 and 1 ge 1")).to.equal("yes");
  });

  it("binds && before || when the text shows it, and refuses the order that velocityjs reads wrongly", () => {
    expect(truth("false && true || true")).to.equal("yes");
    expect(truth("(true || false) && false")).to.equal("no");
    expect(truth("true || (false && false)")).to.equal("yes");
    expect(compileRefusal("#if(true || false && false)a#end")).to.include("|| and && side by side need parentheses");
    expect(compileRefusal("#if(1 == 1 == true)a#end")).to.include("a comparison of comparisons needs parentheses");
    expect(truth("(1 == 1) == true")).to.equal("yes");
  });

  it("negates", () => {
    expect(truth("!false && true")).to.equal("yes");
    expect(truth("!(1 == 1)")).to.equal("no");
    expect(truth("!$input.body.isEmpty()", "x")).to.equal("yes");
  });
});
