import { expect } from "chai";
import { makePrincipals } from "../../../local/iam/principals.ts";
import { roleArn } from "../support/program-of.ts";

describe("makePrincipals", () => {
  it("knows a role by its access key, which stays the same", () => {
    const { accessKeyFor, roleArnOf } = makePrincipals();
    const [one, other] = [accessKeyFor(roleArn("one")), accessKeyFor(roleArn("other"))];
    expect(one).to.match(/^ASIA[0-9A-Z]{16}$/);
    expect(accessKeyFor(roleArn("one"))).to.equal(one);
    expect([roleArnOf(one), roleArnOf(other)]).to.deep.equal([roleArn("one"), roleArn("other")]);
    expect(roleArnOf("ASIA0000000000000000")).to.equal(undefined);
  });

  it("gives other keys after the next start", () => {
    expect(makePrincipals().accessKeyFor("role")).to.not.equal(makePrincipals().accessKeyFor("role"));
  });
});
