import { expect } from "chai";
import { resourcePolicy } from "../../../local/iam/resource-policy.ts";
import { policy } from "../support/program-of.ts";

const api = "arn:aws:execute-api:eu-central-1:000000000000:abc";
const allow = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
const onlyVpce = {
  ...allow,
  Effect: "Deny",
  Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } },
};
const expand = (pattern: string) => pattern.replace(/^execute-api:\//, `${api}/`);
const where = 'the policy of REST API "things"';
const asks = (resource: string, context: Readonly<Record<string, string>> = {}) =>
  ({ action: "execute-api:Invoke", resource, context, caller: "anonymous" }) as const;

describe("resourcePolicy", () => {
  const evaluate = resourcePolicy(policy(allow, onlyVpce), { where, expand });

  it("lets the named endpoint in", () => {
    expect(evaluate(asks(`${api}/v1/GET/things`, { "aws:SourceVpce": "vpce-1" }))).to.deep.equal({ allowed: true });
  });

  it("refuses another endpoint and a request without one, in the words of AWS", () => {
    const message = `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${api}/v1/GET/things with an explicit deny in a resource-based policy`;
    for (const context of [{ "aws:SourceVpce": "vpce-2" }, {}])
      expect(evaluate(asks(`${api}/v1/GET/things`, context))).to.deep.equal({ allowed: false, message });
  });

  it("refuses what it does not allow", () => {
    const elsewhere = api.replace(":abc", ":xyz");
    expect(resourcePolicy(policy(allow), { where, expand })(asks(`${elsewhere}/v1/GET/x`))).to.deep.equal({
      allowed: false,
      message: `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${elsewhere}/v1/GET/x because no resource-based policy allows the execute-api:Invoke action`,
    });
  });

  it("distinguishes everybody, services and roles", () => {
    const allows = (Principal: unknown, caller: Parameters<typeof evaluate>[0]["caller"]) =>
      resourcePolicy(policy({ ...allow, Principal, Resource: "*" }), { where })({ ...asks("x"), caller }).allowed;
    const role = { arn: "arn:aws:iam::000000000000:role/reader" };
    expect(allows({ AWS: "*" }, "anonymous")).to.equal(true);
    expect(allows({ AWS: role.arn }, "anonymous")).to.equal(false);
    expect(allows({ AWS: [role.arn] }, role)).to.equal(true);
    expect(allows({ Service: "lambda.amazonaws.com" }, { service: "lambda.amazonaws.com" })).to.equal(true);
    expect(allows({ Service: "lambda.amazonaws.com" }, { service: "states.amazonaws.com" })).to.equal(false);
    expect(allows({ Service: "lambda.amazonaws.com" }, role)).to.equal(false);
  });

  it("needs principals, of known kinds", () => {
    expect(() => resourcePolicy(policy({ ...allow, Principal: undefined }), { where })).to.throw(
      'the policy of REST API "things", statement 1: a policy of this kind needs a "Principal"',
    );
    expect(() => resourcePolicy(policy({ ...allow, Principal: { Federated: "x" } }), { where })).to.throw(
      "does not know the principal Federated",
    );
  });
});
