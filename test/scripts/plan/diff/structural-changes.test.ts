import { expect } from "chai";
import { structuralChanges } from "../../../../scripts/plan/diff/structural-changes.ts";

type Case = readonly [what: string, before: unknown, after: unknown, changes: ReadonlyArray<object>];

const cases: ReadonlyArray<Case> = [
  ["nothing in equal values, in whatever order of members", { a: 1, b: [2] }, { b: [2], a: 1 }, []],
  ["a value by its path", { a: { b: 1 } }, { a: { b: 2 } }, [{ path: "a.b", before: 1, after: 2 }]],
  [
    "what came and what went",
    { a: 1 },
    { b: 2 },
    [
      { path: "a", before: 1 },
      { path: "b", after: 2 },
    ],
  ],
  ["names that are no words in quotes", { "/a": 1 }, { "/a": 2 }, [{ path: '["/a"]', before: 1, after: 2 }]],
  ["another kind of value as a whole", { a: [1] }, { a: { b: 1 } }, [{ path: "a", before: [1], after: { b: 1 } }]],
  ["items that came or went, not those that moved", ["a", "b"], ["x", "a", "b"], [{ path: "[0]", after: "x" }]],
  ["one of two equal items that went", ["a", "a"], ["a"], [{ path: "[0]", before: "a" }]],
  ["an item that went", ["a", "b"], ["b"], [{ path: "[0]", before: "a" }]],
  ["another order as such", ["a", "b"], ["b", "a"], [{ path: "[order]", before: ["a", "b"], after: ["b", "a"] }]],
  [
    "items inside, where the others are the same",
    [{ a: 1, b: 1 }, { c: 1 }],
    [{ c: 1 }, { a: 1, b: 2 }],
    [{ path: "[1].b", before: 1, after: 2 }],
  ],
  [
    "named items by their names",
    { rules: [{ name: "x", n: 1 }, { name: "y" }] },
    { rules: [{ name: "z" }, { name: "x", n: 2 }] },
    [
      { path: "rules[name=x].n", before: 1, after: 2 },
      { path: "rules[name=y]", before: { name: "y" } },
      { path: "rules[name=z]", after: { name: "z" } },
    ],
  ],
];

describe("structuralChanges", () => {
  for (const [what, before, after, changes] of cases)
    it(`finds ${what}`, () => {
      expect(structuralChanges(before, after)).to.deep.equal(changes);
    });
});
