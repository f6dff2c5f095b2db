import { expect } from "chai";
import fc from "fast-check";
import { pointer } from "../../../domain/validation/pointer.ts";

/** RFC 6901 §4, evaluated as it is written. */
const evaluate = (text: string, document: unknown): unknown =>
  text
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((value, key) => (value as Record<string, unknown>)[key], document);

describe("pointer", () => {
  it("writes the examples of RFC 6901 §5", () => {
    expect(pointer([])).to.equal("");
    expect(pointer(["foo", "0"])).to.equal("/foo/0");
    expect(pointer([""])).to.equal("/");
    expect(pointer(["a/b"])).to.equal("/a~1b");
    expect(pointer(["m~n"])).to.equal("/m~0n");
    expect(pointer(["~1"])).to.equal("/~01");
    expect(pointer(['k"l', "i\\j", " ", "e^f", "c%d"])).to.equal('/k"l/i\\j/ /e^f/c%d');
  });

  it("leads to the value again, whatever the names", () => {
    const key = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("~", "/", "0", "1") }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 5 }), fc.string(), (keys, value) => {
        const document = [...keys].reverse().reduce<unknown>((inner, name) => new Map([[name, inner]]), value);
        const asObjects = (node: unknown): unknown =>
          node instanceof Map ? Object.fromEntries([...node].map(([name, inner]) => [name, asObjects(inner)])) : node;
        expect(evaluate(pointer(keys), asObjects(document))).to.equal(value);
      }),
    );
  });
});
