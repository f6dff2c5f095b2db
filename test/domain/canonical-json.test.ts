import { expect } from "chai";
import fc from "fast-check";
import { canonicalJson } from "../../domain/canonical-json.ts";

describe("canonicalJson", () => {
  it("sorts the members of every object, and only those", () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: "x" }], a: { z: true, y: -0.5 } })).to.equal(
      '{"a":{"y":-0.5,"z":true},"b":[2,1,{"c":"x","d":null}]}',
    );
  });

  it("escapes as JSON does, names too", () => {
    expect(canonicalJson({ 'a"\n': "\u2028\\" })).to.equal('{"a\\"\\n":"\u2028\\\\"}');
  });

  it("leaves out what JSON leaves out", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).to.equal('{"b":1}');
  });

  it("does not lose members whose names objects know", () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"constructor":2}'))).to.equal('{"__proto__":1,"constructor":2}');
  });

  it("is JSON of the same value, whatever the order of its members", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(JSON.parse(canonicalJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(turned)).to.equal(canonicalJson(value));
      }),
    );
  });
});
