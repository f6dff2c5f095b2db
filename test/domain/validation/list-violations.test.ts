import { expect } from "chai";
import { Profile } from "../../../domain/profile.ts";
import { listViolations } from "../../../domain/validation/list-violations.ts";
import { outcomeOf } from "../../support/codec-table.ts";

const violation = (n: number) => ({ pointer: `/${n}`, rule: "unknown-member", detail: "is not known" });
const many = (count: number) => Array.from({ length: count }, (_, n) => violation(n));

describe("listViolations", () => {
  it("keeps their order, and each of them once", () => {
    expect(listViolations([violation(2), violation(1), violation(2)])).to.deep.equal({
      _tag: "InvalidInput",
      violations: [violation(2), violation(1)],
    });
  });

  it("keeps two rules of one field apart", () => {
    const other = { ...violation(1), rule: "type" };
    expect(listViolations([violation(1), other]).violations).to.deep.equal([violation(1), other]);
  });

  it("lists a hundred of them", () => {
    expect(listViolations(many(100)).violations).to.deep.equal(many(100));
  });

  it("says that there are more than a hundred", () => {
    expect(listViolations(many(101)).violations).to.deep.equal([
      ...many(100),
      { pointer: "", rule: "more-violations", detail: "must break fewer rules: only the first 100 are listed" },
    ]);
  });

  it("keeps the answer to the worst body small enough for the workflow", () => {
    const names = Array.from({ length: 3600 }, (_, n) => `"${n.toString(36)}":0`);
    const violations = outcomeOf(Profile, JSON.parse(`{${names.join(",")}}`));
    expect(JSON.stringify(JSON.stringify(violations)).length).to.be.lessThan(65_536);
  });
});
