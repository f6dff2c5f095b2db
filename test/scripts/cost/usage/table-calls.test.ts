import { expect } from "chai";
import { tableCalls } from "../../../../scripts/cost/usage/table-calls.ts";
import { aProgram, aResource } from "../../support/a-program.ts";

const lambda = aResource({
  type: "aws:lambda/function:Function",
  name: "f",
  inputs: { role: "arn:aws:iam::000000000000:role/f-role" },
});
const calls = (actions: ReadonlyArray<string>, reads?: number, Effect = "Allow") =>
  tableCalls(
    aProgram([
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        name: "p",
        inputs: { role: "f-role", policy: JSON.stringify({ Statement: { Effect, Action: actions } }) },
      },
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        name: "another",
        inputs: {
          role: "g-role",
          policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "dynamodb:PutItem" }] }),
        },
      },
    ]),
    lambda,
    reads,
  );

describe("tableCalls", () => {
  it("reads once where the role may only read", () => {
    expect(calls(["dynamodb:GetItem"])).to.deep.equal({ reads: 1, writes: 0 });
  });

  it("writes once where the role may write, and then reads only if that is assumed", () => {
    expect(calls(["dynamodb:GetItem", "dynamodb:UpdateItem"])).to.deep.equal({ reads: 0, writes: 1 });
    expect(calls(["dynamodb:GetItem", "dynamodb:DeleteItem"], 1)).to.deep.equal({ reads: 1, writes: 1 });
  });

  it("assumes no calls that the role may not make", () => {
    expect(calls(["logs:PutLogEvents"], 5)).to.deep.equal({ reads: 0, writes: 0 });
    expect(calls(["dynamodb:PutItem"], undefined, "Deny")).to.deep.equal({ reads: 0, writes: 0 });
  });
});
