import { expect } from "chai";
import { conditionOf } from "../../../local/iam/condition.ts";
import { contextValues } from "../../../local/iam/context-values.ts";

type Context = Parameters<typeof contextValues>[0];

const holds = (condition: unknown, context: Context): boolean => conditionOf(condition, "test")(contextValues(context));

const select = (operator: string, ...values: ReadonlyArray<string>) => ({ [operator]: { "dynamodb:Select": values } });
const attributes = (operator: string, ...values: ReadonlyArray<string>) => ({
  [operator]: { "dynamodb:Attributes": values },
});
const api = "arn:aws:execute-api:eu-central-1:000000000000:abc/prod";

describe("conditionOf", () => {
  const rows: ReadonlyArray<readonly [outcome: string, condition: unknown, context: Context, expected: boolean]> = [
    ["equal text", select("StringEquals", "COUNT"), { "dynamodb:Select": "COUNT" }, true],
    ["one of several values", select("StringEquals", "A", "B"), { "dynamodb:Select": "B" }, true],
    ["another text", select("StringEquals", "A"), { "dynamodb:Select": "B" }, false],
    ["another case", select("StringEquals", "a"), { "dynamodb:Select": "A" }, false],
    ["another case, ignored", select("StringEqualsIgnoreCase", "a"), { "dynamodb:Select": "A" }, true],
    ["a key in another case", select("StringEquals", "A"), { "DynamoDB:SELECT": "A" }, true],
    ["an absent key", select("StringEquals", "A"), {}, false],
    ["an absent key with IfExists", select("StringEqualsIfExists", "A"), {}, true],
    ["a present key with IfExists", select("StringEqualsIfExists", "A"), { "dynamodb:Select": "B" }, false],
    ["negated, another text", select("StringNotEquals", "A"), { "dynamodb:Select": "B" }, true],
    ["negated, one of several", select("StringNotEquals", "A", "B"), { "dynamodb:Select": "B" }, false],
    ["negated, an absent key", select("StringNotEquals", "A"), {}, true],
    ["like a pattern", select("StringLike", "SPEC*"), { "dynamodb:Select": "SPECIFIC" }, true],
    ["unlike a pattern", select("StringNotLike", "SPEC*"), { "dynamodb:Select": "SPECIFIC" }, false],
    ["all of an empty set", attributes("ForAllValues:StringEquals", "id"), { "dynamodb:Attributes": [] }, true],
    ["all of an absent key", attributes("ForAllValues:StringEquals", "id"), {}, true],
    ["all of a subset", attributes("ForAllValues:StringEquals", "id", "x"), { "dynamodb:Attributes": ["id"] }, true],
    ["all, one too many", attributes("ForAllValues:StringEquals", "id"), { "dynamodb:Attributes": ["id", "x"] }, false],
    ["all, none of them", attributes("ForAllValues:StringNotEquals", "x"), { "dynamodb:Attributes": ["id"] }, true],
    ["all, but one of them", attributes("ForAllValues:StringNotEquals", "x"), { "dynamodb:Attributes": ["x"] }, false],
    ["any of a set", attributes("ForAnyValue:StringEquals", "id"), { "dynamodb:Attributes": ["x", "id"] }, true],
    ["any, none", attributes("ForAnyValue:StringEquals", "id"), { "dynamodb:Attributes": ["x"] }, false],
    ["any of an absent key", attributes("ForAnyValue:StringEquals", "id"), {}, false],
    ["any, negated, of an absent key", attributes("ForAnyValue:StringNotEquals", "id"), {}, false],
    [
      "any, negated, one that differs",
      attributes("ForAnyValue:StringNotEquals", "id"),
      { "dynamodb:Attributes": ["id", "x"] },
      true,
    ],
    ["any of an absent key with IfExists", attributes("ForAnyValue:StringEqualsIfExists", "id"), {}, true],
    ["Null true, absent", { Null: { "dynamodb:Select": "true" } }, {}, true],
    ["Null true, present", { Null: { "dynamodb:Select": "true" } }, { "dynamodb:Select": "A" }, false],
    ["Null false, present", { Null: { "dynamodb:Select": false } }, { "dynamodb:Select": "A" }, true],
    ["like an ARN", { ArnLike: { "aws:SourceArn": "arn:aws:execute-api:*:*:abc/*" } }, { "aws:SourceArn": api }, true],
    [
      "ArnEquals takes patterns",
      { ArnEquals: { "aws:SourceArn": "arn:*:*:*:*:abc/p???" } },
      { "aws:SourceArn": api },
      true,
    ],
    [
      "no wildcard across parts",
      { ArnLike: { "aws:SourceArn": "arn:aws:*:abc/prod" } },
      { "aws:SourceArn": api },
      false,
    ],
    [
      "an ARN of another account",
      { ArnLike: { "aws:SourceArn": api.replace("000000000000", "1*") } },
      { "aws:SourceArn": api },
      false,
    ],
    ["unlike an ARN", { ArnNotLike: { "aws:SourceArn": "arn:aws:lambda:*:*:*" } }, { "aws:SourceArn": api }, true],
    ["Bool from JSON", { Bool: { "aws:SourceVpce": true } }, { "aws:SourceVpce": "true" }, true],
  ];
  for (const [outcome, condition, context, expected] of rows)
    it(`${expected ? "holds" : "does not hold"}: ${outcome}`, () => {
      expect(holds(condition, context)).to.equal(expected);
    });

  it("needs every operator and every key to hold", () => {
    const both = { StringEquals: { "dynamodb:Select": "A", "dynamodb:ReturnValues": "NONE" } };
    expect(holds(both, { "dynamodb:Select": "A", "dynamodb:ReturnValues": "NONE" })).to.equal(true);
    expect(holds(both, { "dynamodb:Select": "A" })).to.equal(false);
  });

  const refused: ReadonlyArray<readonly [condition: unknown, message: string]> = [
    [select("StringResembles", "A"), "test: the laptop cloud does not know the condition operator StringResembles"],
    [select("ForSomeValues:StringEquals", "A"), "the condition operator ForSomeValues:StringEquals"],
    [select("NumericLessThan", "1"), "the condition operator NumericLessThan"],
    [{ StringEquals: { "dynamodb:Atributes": "A" } }, "does not supply the condition key dynamodb:Atributes"],
    [attributes("StringEquals", "id"), "dynamodb:Attributes has several values, so StringEquals needs ForAllValues"],
    [select("StringLike", "${aws:username}"), "policy variables are not supported (${aws:username})"],
    [{ StringEquals: "A" }, "the condition StringEquals is not an object"],
    [[], '"Condition" is not an object'],
    [{ StringEquals: { "dynamodb:Select": { a: 1 } } }, "dynamodb:Select is neither text nor a list of texts"],
  ];
  for (const [condition, message] of refused)
    it(`refuses: ${message}`, () => {
      expect(() => conditionOf(condition, "test")).to.throw(message);
    });
});
