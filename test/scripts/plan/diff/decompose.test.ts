import { expect } from "chai";
import { decompose } from "../../../../scripts/plan/diff/decompose.ts";

const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

describe("decompose", () => {
  it("takes JSON documents apart and leaves other text alone", () => {
    const inputs = { definition: '{"States":{"A":{"End":true}}}', number: "12", broken: "{x}", note: "[draft] of it" };
    expect(decompose(inputs)).to.deep.equal({
      inputs: { definition: { States: { A: { End: true } } }, number: "12", broken: "{x}", note: "[draft] of it" },
      policies: {},
    });
  });

  it("puts policies aside, wherever they are, as lists of statements", () => {
    const policy = { Version: "2012-10-17", Statement: statement };
    const inputs = {
      policy: JSON.stringify(policy),
      body: JSON.stringify({ openapi: "3.0.1", "x-amazon-apigateway-policy": { ...policy, Statement: [statement] } }),
    };
    expect(decompose(inputs)).to.deep.equal({
      inputs: { policy: undefined, body: { openapi: "3.0.1", "x-amazon-apigateway-policy": undefined } },
      policies: { policy: [statement], "body.x-amazon-apigateway-policy": [statement] },
    });
  });
});
