import { expect } from "chai";
import { refusal, render } from "../support/render.ts";

const map = "#set($m = {'a': 1, 'b': 'x'})";
const list = "#set($l = ['a', 1, true])";

describe("Map", () => {
  const cases: ReadonlyArray<readonly [call: string, result: string]> = [
    ["$m.get('a')", "1"],
    ["[$m.get('z')]", "[]"],
    ["$m.containsKey('b') $m.containsKey('z')", "true false"],
    ["$m.keySet()", "[a, b]"],
    ["$m.values()", "[1, x]"],
    ["$m.size() $m.isEmpty()", "2 false"],
    ["[$m.put('c', 3)]$m", "[]{a=1, b=x, c=3}"],
    ["$m.put('a', 3)$m", "1{a=3, b=x}"],
    ["$m.remove('a')$m", "1{b=x}"],
    ["$m.toString().contains('b=x')", "true"],
    ["#set($n = {})$n.isEmpty()", "true"],
  ];
  for (const [call, result] of cases) {
    it(`${call} is ${result}`, () => {
      expect(render(map + call)).to.equal(result);
    });
  }

  it("is keyed by texts", () => {
    expect(refusal(`${map}$m.get(1)`)).to.include("get() takes a String, not a Number");
  });
});

describe("List", () => {
  const cases: ReadonlyArray<readonly [call: string, result: string]> = [
    ["$l.get(1)", "1"],
    ["$l.size() $l.isEmpty()", "3 false"],
    ["$l.contains('a') $l.contains('z') $l.contains('1')", "true false false"],
    ["$l.indexOf(true)", "2"],
    ["$l.contains($null) $l.contains(2)", "false false"],
    ["#set($n = [$null, ''])$n.contains($null) $n.indexOf('')", "true 1"],
    ["$l.add('b')$l", "true[a, 1, true, b]"],
    ["$l.set(0, 'z')$l", "a[z, 1, true]"],
    ["$l.toString()", "[a, 1, true]"],
  ];
  for (const [call, result] of cases) {
    it(`${call} is ${result}`, () => {
      expect(render(list + call)).to.equal(result);
    });
  }
});

describe("Number", () => {
  it("prints as Java prints it, or is refused", () => {
    const body = '{"a":1,"b":-0.5,"c":1e21,"d":12345678.9,"e":9007199254740993,"f":0.0001}';
    expect(render("$input.path('$.a') $input.path('$.b') $input.path('$.b').toString()", { body })).to.equal(
      "1 -0.5 -0.5",
    );
    for (const name of ["c", "d", "e", "f"])
      expect(refusal(`$input.path('$.${name}')`, { body })).to.include("Java and JavaScript print differently");
  });

  it("is refused inside JSON text too, but only when it is printed", () => {
    const body = '{"startDate":1567800000.5,"a":"x"}';
    expect(refusal("$input.json('$')", { body })).to.include("Java and JavaScript print differently");
    expect(render("#set($r = $input.path('$'))$r.a", { body })).to.equal("x");
  });
});
