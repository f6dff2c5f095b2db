import { expect } from "chai";
import { statement } from "../../../../scripts/plan/iam/statement.ts";
import { statementChanges } from "../../../../scripts/plan/iam/statement-changes.ts";
import { statementLine } from "../../../../scripts/plan/report/statement-line.ts";

const read = {
  Sid: "Read",
  Effect: "Allow",
  Action: "dynamodb:GetItem",
  Resource: "arn:aws:dynamodb:eu-west-1:000000000000:table/t",
};
const write = { Sid: "Write", Effect: "Allow", Action: ["dynamodb:PutItem", "dynamodb:UpdateItem"], Resource: "*" };
const trust = { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" };
const key = "aws:SourceVpce";
const deny = {
  Effect: "Deny",
  Principal: "*",
  Action: "x:Y",
  Resource: "*",
  Condition: { StringNotEquals: { [key]: "a" } },
};

const lines = (before: ReadonlyArray<unknown>, after: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  statementChanges(before.map(statement), after.map(statement)).map((change) => statementLine("p", change));

type Case = readonly [what: string, before: ReadonlyArray<unknown>, after: ReadonlyArray<unknown>, ...lines: string[]];

const cases: ReadonlyArray<Case> = [
  [
    "nothing in equal policies, in whatever order and spelling",
    [read, write],
    [
      { ...write, Action: ["dynamodb:UpdateItem", "dynamodb:PutItem"] },
      { ...read, Action: ["dynamodb:GetItem"] },
    ],
  ],
  [
    "one more action in one line",
    [read, write],
    [{ ...read, Action: ["dynamodb:GetItem", "dynamodb:Query"] }, write],
    "+ p, Read: Action +dynamodb:Query (Allow on dynamodb:table/t)",
  ],
  [
    "one action less in one line",
    [write],
    [{ ...write, Action: "dynamodb:PutItem" }],
    "- p, Write: Action −dynamodb:UpdateItem (Allow on *)",
  ],
  [
    "one action instead of another in one line",
    [read],
    [{ ...read, Action: "dynamodb:Scan" }],
    "! p, Read: Action dynamodb:GetItem → dynamodb:Scan (Allow on dynamodb:table/t)",
  ],
  [
    "an action in a statement without a name",
    [trust, deny],
    [deny, { ...trust, Action: ["sts:AssumeRole", "sts:TagSession"] }],
    "+ p, Allow sts:AssumeRole…: Action +sts:TagSession (Allow by Service lambda.amazonaws.com)",
  ],
  [
    "another principal",
    [trust],
    [{ ...trust, Principal: { Service: "states.amazonaws.com" } }],
    "! p, Allow sts:AssumeRole: Principal Service lambda.amazonaws.com → Service states.amazonaws.com (Allow sts:AssumeRole)",
  ],
  [
    "a value more in a condition, which may mean less",
    [deny],
    [{ ...deny, Condition: { StringNotEquals: { [key]: ["a", "b"] } } }],
    "! p, Deny x:Y: Condition StringNotEquals aws:SourceVpce +b (Deny x:Y on * by *)",
  ],
  [
    "a lost condition, with how many are left",
    [{ ...deny, Condition: { ...deny.Condition, Bool: { k: "true" } } }],
    [deny],
    "! p, Deny x:Y: Condition Bool k −true (Deny x:Y on * by * under 1 more condition)",
  ],
  [
    "where an ARN is, when that is what changes",
    [{ ...read, Resource: "arn:aws:dynamodb:*:000000000000:table/t" }],
    [read],
    "! p, Read: Resource arn:aws:dynamodb:*:000000000000:table/t → arn:aws:dynamodb:eu-west-1:000000000000:table/t (Allow dynamodb:GetItem)",
  ],
  [
    "the account of an ARN that is of another one",
    [read],
    [{ ...read, Resource: [read.Resource, "arn:aws:dynamodb:eu-west-1:123456789012:table/t"] }],
    "+ p, Read: Resource +arn:aws:dynamodb:eu-west-1:123456789012:table/t (Allow dynamodb:GetItem)",
  ],
  [
    "whole statements",
    [read],
    [write, trust],
    "+ p, Write: Allow dynamodb:PutItem, dynamodb:UpdateItem on *",
    "+ p, Allow sts:AssumeRole: Allow by Service lambda.amazonaws.com sts:AssumeRole",
    "- p, Read: Allow dynamodb:GetItem on dynamodb:table/t",
  ],
  [
    "another effect as another statement",
    [deny],
    [{ ...deny, Effect: "Allow" }],
    "+ p, Allow x:Y: Allow by * x:Y on * if StringNotEquals aws:SourceVpce a",
    "- p, Deny x:Y: Deny by * x:Y on * if StringNotEquals aws:SourceVpce a",
  ],
  [
    "another name",
    [read],
    [{ ...read, Sid: "Look" }],
    "! p, Look: Sid Read → Look (Allow dynamodb:GetItem on dynamodb:table/t)",
  ],
];

describe("changes of a policy", () => {
  for (const [what, before, after, ...expected] of cases)
    it(`show ${what}`, () => {
      expect(lines(before, after)).to.deep.equal(expected);
    });
});
