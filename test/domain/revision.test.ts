import { expect } from "chai";
import { ExpectedRevisions, isExpected, revisionOf } from "../../domain/revision.ts";
import { outcomeOf } from "../support/codec-table.ts";
import { aUser } from "../support/fixtures.ts";

const ada = aUser({ id: "01900000-0000-7000-8000-00000000aaaa", version: 3 });

describe("revisionOf", () => {
  it("names the account and the version", () => {
    expect(revisionOf(ada)).to.equal("01900000-0000-7000-8000-00000000aaaa-3");
  });
});

describe("isExpected", () => {
  it("holds for any revision when any will do", () => {
    expect(isExpected("*", ada)).to.equal(true);
  });

  it("holds when one of the list is the present revision", () => {
    expect(isExpected(["other", revisionOf(ada)], ada)).to.equal(true);
  });

  it("does not hold for none, an older version, a longer number or another account", () => {
    const tooOld = revisionOf({ ...ada, version: aUser({ version: 2 }).version });
    expect(isExpected([], ada)).to.equal(false);
    expect(isExpected([tooOld, `${revisionOf(ada)}0`, revisionOf(aUser({ version: 3 }))], ada)).to.equal(false);
  });

  it("does not take a listed star for any revision", () => {
    expect(isExpected(["*"], ada)).to.equal(false);
  });
});

describe("ExpectedRevisions", () => {
  it("is a star or a list of texts", () => {
    expect(outcomeOf(ExpectedRevisions, "*")).to.equal("*");
    expect(outcomeOf(ExpectedRevisions, ["a-1", "b-2"])).to.deep.equal(["a-1", "b-2"]);
  });

  it("is refused once, not once for each kind", () => {
    expect(outcomeOf(ExpectedRevisions, 1)).to.deep.equal([
      { pointer: "", rule: "type", detail: "must be ExpectedRevisions" },
    ]);
  });
});
