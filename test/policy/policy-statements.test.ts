import { expect } from "chai";
import { allowed, policyStatements } from "../../policy/policy-statements.ts";

describe("policyStatements", () => {
  it("reads text and values alike, one statement or a list, one member or a list", () => {
    const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::a/*"] };
    const expected = [
      {
        allows: true,
        actions: ["s3:getobject"],
        written: ["s3:GetObject"],
        resources: ["arn:aws:s3:::a/*"],
        principals: [],
        conditions: {},
      },
    ];
    expect(policyStatements({ Statement: statement })).to.deep.equal(expected);
    expect(policyStatements(JSON.stringify({ Statement: [statement] }))).to.deep.equal(expected);
  });

  it("names principals with their kind", () => {
    const principals = (Principal: unknown) =>
      policyStatements({ Statement: { Principal } }).flatMap((statement) => statement.principals);
    expect(principals("*")).to.deep.equal(["*"]);
    expect(principals({ AWS: "*" })).to.deep.equal(["*"]);
    expect(principals({ AWS: ["1", "2"], Service: "lambda.amazonaws.com" })).to.deep.equal([
      "AWS:1",
      "AWS:2",
      "Service:lambda.amazonaws.com",
    ]);
  });

  it("has conditions as lists of values", () => {
    const [statement] = policyStatements({ Statement: { Condition: { Bool: { "aws:SecureTransport": false } } } });
    expect(statement?.conditions).to.deep.equal({ Bool: { "aws:SecureTransport": ["false"] } });
  });

  it("finds nothing where there is no policy", () => {
    expect(policyStatements(undefined)).to.deep.equal([]);
  });

  for (const member of ["NotAction", "NotResource", "NotPrincipal"])
    it(`refuses ${member}, which no rule understands`, () => {
      expect(() => policyStatements({ Statement: { Effect: "Allow", [member]: "*" } })).to.throw(member);
    });

  it("refuses text that is no policy", () => {
    expect(() => policyStatements("{")).to.throw(SyntaxError);
  });
});

describe("allowed", () => {
  it("leaves out what a policy denies", () => {
    expect(allowed({ Statement: [{ Effect: "Deny" }, { Effect: "Allow" }] })).to.have.length(1);
  });
});
