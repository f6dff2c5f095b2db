import { expect } from "chai";
import { tableDefinition } from "../../../local/dynamodb/table-definition.ts";
import { aTable } from "./support.ts";

describe("tableDefinition", () => {
  it("reads keys and indexes, whatever their order, and passes over what a laptop cannot show", () => {
    const inputs = {
      rangeKey: "at",
      attributes: [
        { name: "id", type: "S" },
        { name: "at", type: "N" },
      ],
      globalSecondaryIndexes: [
        { name: "z", hashKey: "at", projectionType: "INCLUDE", nonKeyAttributes: ["b", "a"], readCapacity: 1 },
        { name: "y", hashKey: "at", rangeKey: "id", projectionType: "ALL" },
      ],
      ...{ pointInTimeRecovery: { enabled: true }, serverSideEncryption: { enabled: true }, tags: {}, ttl: undefined },
    };
    expect(tableDefinition(aTable("things", inputs))).to.deep.equal({
      name: "things",
      hashKey: "id",
      rangeKey: "at",
      attributes: [
        ["at", "N"],
        ["id", "S"],
      ],
      indexes: [
        { name: "y", hashKey: "at", rangeKey: "id", projectionType: "ALL", nonKeyAttributes: [] },
        { name: "z", hashKey: "at", rangeKey: undefined, projectionType: "INCLUDE", nonKeyAttributes: ["a", "b"] },
      ],
    });
  });

  for (const [what, inputs, message] of [
    ["expiry", { ttl: { attributeName: "until", enabled: true } }, 'the property "ttl"'],
    ["streams", { streamEnabled: true }, 'the property "streamEnabled"'],
    ["replicas", { replicas: [] }, 'the property "replicas"'],
    ["a typo in an index", { globalSecondaryIndexes: [{ nmae: "x" }] }, 'the property "globalSecondaryIndexes.nmae"'],
    ["no key", { hashKey: undefined }, "hashKey must be a string"],
    ["attributes that are no objects", { attributes: ["id"] }, "attributes are objects"],
  ] as const)
    it(`throws on ${what}, naming table and property`, () => {
      expect(() => tableDefinition(aTable("things", inputs)))
        .to.throw(/^aws:dynamodb\/table:Table "things": /)
        .with.property("message")
        .that.includes(message);
    });
});
