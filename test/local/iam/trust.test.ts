import { expect } from "chai";
import { makeTrust } from "../../../local/iam/trust.ts";
import { policy, programOf, role, roleArn } from "../support/program-of.ts";

const assumed = {
  roleArn: roleArn("reader"),
  service: "lambda.amazonaws.com",
  context: { "aws:SourceAccount": "000000000000" },
};
const trust = (statement: Readonly<Record<string, unknown>>) =>
  makeTrust(
    programOf(
      role("reader", { assumeRolePolicy: policy({ Effect: "Allow", Action: "sts:AssumeRole", ...statement }) }),
    ),
  );

describe("makeTrust", () => {
  it("lets the named service assume the role, and no other", () => {
    const assume = trust({ Principal: { Service: "lambda.amazonaws.com" } });
    expect(assume(assumed)).to.deep.equal({ allowed: true });
    expect(assume({ ...assumed, service: "states.amazonaws.com" })).to.deep.equal({
      allowed: false,
      message: `the role ${roleArn("reader")} cannot be assumed by states.amazonaws.com`,
    });
  });

  it("heeds conditions", () => {
    const condition = (account: string) => ({ StringEquals: { "aws:SourceAccount": account } });
    const Principal = { Service: "lambda.amazonaws.com" };
    expect(trust({ Principal, Condition: condition("000000000000") })(assumed).allowed).to.equal(true);
    expect(trust({ Principal, Condition: condition("111111111111") })(assumed).allowed).to.equal(false);
  });

  it("refuses a role that does not exist", () => {
    expect(makeTrust(programOf())(assumed)).to.deep.equal({
      allowed: false,
      message: `the role ${roleArn("reader")} does not exist`,
    });
  });

  it("throws on a trust policy that it does not understand", () => {
    expect(() => makeTrust(programOf(role("reader", { assumeRolePolicy: "{}" })))).to.throw(
      'the trust policy of role "reader": "Version" must be "2012-10-17"',
    );
  });
});
