import { expect } from "chai";
import fc from "fast-check";
import { Attributes } from "../../../domain/profile/attributes.ts";
import { keeps, outcomeOf, refuses } from "../../support/codec-table.ts";

const badName = {
  rule: "attribute-name",
  detail: "must have a name of 1 to 64 characters of well-formed Unicode, other than __proto__, constructor, prototype",
};
const badValue = {
  rule: "attribute-value",
  detail:
    "must be a string of well-formed Unicode, a boolean, or a number between -(2^53 - 1) and 2^53 - 1 that is 0 or not nearer to it than 1e-130",
};
const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key-${n}`, n]));
/** An object whose JSON has exactly this many bytes. */
const sized = (bytes: number) => ({ a: "x".repeat(bytes - '{"a":""}'.length) });

describe("Attributes", () => {
  keeps(
    Attributes,
    [
      {},
      { plan: "pro", seats: 3, trial: false, ratio: -0.25, empty: "" },
      { ["k".repeat(64)]: 1, ["\u{1F511}".repeat(64)]: 2 },
      { "a/b": 1, "c~d": 2, " ": 3 },
      { toString: "x", hasOwnProperty: true, length: 0, __PROTO__: 1 },
      { max: Number.MAX_SAFE_INTEGER, min: Number.MIN_SAFE_INTEGER, small: 1e-130, fine: 0.1 + 0.2 },
      { text: "tab\tline\nNUL\u0000 \u2028 👩‍👩‍👧" },
      numbered(50),
      sized(8192),
      { a: "ä".repeat((8192 - 8) / 2) },
    ].map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  );

  refuses(Attributes, { rule: "type", detail: "must be an object" }, [
    ["null", null],
    ["a text", "{}"],
    ["a number", 1],
    ["a list", []],
  ]);

  refuses(Attributes, { rule: "attributes-count", detail: "must have at most 50 members" }, [
    ["51 members", numbered(51)],
  ]);

  refuses(Attributes, { rule: "attributes-size", detail: "must have at most 8192 bytes as JSON in UTF-8" }, [
    ["8193 bytes", sized(8193)],
    ["8194 bytes of fewer characters", { a: "ä".repeat((8194 - 8) / 2) }],
    ["characters that JSON writes with six bytes", { a: "\u0001".repeat(1400) }],
  ]);

  for (const [label, text] of [
    ["__proto__", '{"__proto__":1}'],
    ["constructor", '{"constructor":"x"}'],
    ["prototype", '{"prototype":true}'],
    ["an empty name", '{"":1}'],
    ["a name of 65 characters", `{"${"k".repeat(65)}":1}`],
    ["a lone surrogate in a name", '{"\\ud800":1}'],
  ] as const)
    it(`refuses ${label} by its pointer`, () => {
      const input: unknown = JSON.parse(text);
      const [name = ""] = Object.keys(input as object);
      expect(outcomeOf(Attributes, input)).to.deep.equal([{ pointer: `/${name}`, ...badName }]);
      expect(Attributes.is(input)).to.equal(false);
    });

  for (const [label, value] of [
    ["null", null],
    ["a list", ["a"]],
    ["an object", { a: 1 }],
    ["an integer beyond what is exact", 2 ** 53],
    ["a negative integer beyond what is exact", -(2 ** 53)],
    ["a number that overflowed", Number.POSITIVE_INFINITY],
    ["a number that nearly vanished", 1e-131],
    ["a text with a lone surrogate", "\uDFFF"],
  ] as const)
    it(`refuses ${label} as a value`, () => {
      expect(outcomeOf(Attributes, { plan: value })).to.deep.equal([{ pointer: "/plan", ...badValue }]);
      expect(Attributes.is({ plan: value })).to.equal(false);
    });

  it("reports every broken rule of every member", () => {
    const input: unknown = JSON.parse(`{"__proto__":null,"a/b~c":[],"big":"${"x".repeat(9000)}","ok":1}`);
    expect(outcomeOf(Attributes, input)).to.deep.equal([
      { pointer: "", rule: "attributes-size", detail: "must have at most 8192 bytes as JSON in UTF-8" },
      { pointer: "/__proto__", ...badName },
      { pointer: "/__proto__", ...badValue },
      { pointer: "/a~1b~0c", ...badValue },
    ]);
  });

  it("leaves every object's prototype alone", () => {
    outcomeOf(Attributes, JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'));
    expect("polluted" in {}).to.equal(false);
  });

  it("knows one zero", () => {
    expect(Object.is((outcomeOf(Attributes, { a: -0 }) as { a: number }).a, 0)).to.equal(true);
  });

  it("stands nesting of any depth", () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(6500)}1${"}".repeat(6500)}`);
    expect(outcomeOf(Attributes, deep)).to.deep.equal([{ pointer: "/a", ...badValue }]);
  });

  it("comes back from JSON as it was accepted", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean())), (sent) => {
        const accepted = outcomeOf(Attributes, sent);
        if (Array.isArray(accepted)) return;
        expect(outcomeOf(Attributes, JSON.parse(JSON.stringify(accepted)))).to.deep.equal(accepted);
      }),
    );
  });
});
