import { expect } from "chai";
import { keyStatements } from "../../../infra/policies/key-statements.ts";

describe("keyStatements", () => {
  it("let a function have the table's key decrypted by DynamoDB of its region, and nothing else", () => {
    const keyArn = "arn:aws:kms:eu-west-1:123456789012:key/1";
    expect(keyStatements(keyArn)).to.deep.equal([
      {
        Sid: "DecryptTable",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: keyArn,
        Condition: { StringEquals: { "kms:ViaService": "dynamodb.eu-west-1.amazonaws.com" } },
      },
    ]);
  });

  it("are none where AWS owns the key", () => {
    expect(keyStatements(undefined)).to.deep.equal([]);
  });
});
