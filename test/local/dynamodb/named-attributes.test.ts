import { expect } from "chai";
import { namedAttributes } from "../../../local/dynamodb/named-attributes.ts";

const ExpressionAttributeNames = { "#n": "name", "#a": "and", "#0": "zero", "#deep": "hidden" };

describe("namedAttributes", () => {
  for (const [request, names] of [
    [{ Key: { id: { S: "a" } } }, ["id"]],
    [{ Item: { id: {}, name: {} } }, ["id", "name"]],
    [{ ProjectionExpression: "a, b.c, d[0].e,#n.#deep" }, ["a", "b", "d", "name"]],
    [
      { UpdateExpression: "SET a=b-:c, #a = list_append(if_not_exists(e, :f), g) REMOVE h[1] ADD i :j DELETE k :l" },
      ["a", "and", "b", "e", "g", "h", "i", "k"],
    ],
    [
      { ConditionExpression: "attribute_not_exists(a) AND NOT (size(b) BETWEEN :x AND :y or c IN (:x, #0))" },
      ["a", "b", "c", "zero"],
    ],
    [
      { KeyConditionExpression: "pk = :a and begins_with(sk, :b)", FilterExpression: "contains(#n, :c)" },
      ["name", "pk", "sk"],
    ],
    [{ UpdateExpression: "set set_a = :v remove ordering" }, ["ordering", "set_a"]],
    [
      { AttributesToGet: ["a"], Expected: { b: {} }, AttributeUpdates: { c: {} }, KeyConditions: { d: {} } },
      ["a", "b", "c", "d"],
    ],
    [{ QueryFilter: { a: {} }, ScanFilter: { b: {} }, ExclusiveStartKey: { c: {} } }, ["a", "b", "c"]],
    [{ ProjectionExpression: "#missing" }, ["#missing"]],
    [{ ExpressionAttributeValues: { ":v": { S: "text with words" } }, TableName: "t" }, []],
  ] as const)
    it(`finds ${names.join(", ") || "nothing"} in ${JSON.stringify(request)}`, () => {
      expect(namedAttributes({ ...request, ExpressionAttributeNames })).to.deep.equal(names);
    });
});
