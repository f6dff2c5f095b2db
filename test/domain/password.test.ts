import { expect } from "chai";
import fc from "fast-check";
import { CandidatePassword, fitsPassword, longestPassword, normalised } from "../../domain/password.ts";
import { keeps, outcomeOf, refuses, refusesWhatIsNoString } from "../support/codec-table.ts";

const violation = {
  rule: "password",
  detail: "must be the present password: 1 to 256 characters of well-formed Unicode",
};

describe("CandidatePassword", () => {
  keeps(CandidatePassword, [
    "x",
    "short",
    " with spaces ",
    "mulberry-lantern-quartz-9",
    "p".repeat(256),
    "\u{1F511}".repeat(256),
    "tab\tand\u0000NUL",
  ]);
  refusesWhatIsNoString(CandidatePassword);
  refuses(CandidatePassword, violation, [
    ["the empty text", ""],
    ["257 characters", "p".repeat(257)],
    ["257 pairs of surrogates", "\u{1F511}".repeat(257)],
    ["a lone surrogate", "mulberry\uDC00lantern"],
    ["a whole body of one password", "p".repeat(32_768)],
  ]);

  it("puts it into NFC", () => {
    expect(outcomeOf(CandidatePassword, "u\u0308ber")).to.equal("über");
    expect(CandidatePassword.is("u\u0308ber")).to.equal(false);
  });

  it("does not fold compatible characters together, nor case, nor spaces", () => {
    expect(outcomeOf(CandidatePassword, "ﬁ\u00A0Ⅳ Ab")).to.equal("ﬁ\u00A0Ⅳ Ab");
  });

  it("counts after NFC: 256 letters sent as 1024 code points fit", () => {
    const sent = "\u1F82".repeat(256).normalize("NFD");
    expect(Array.from(sent)).to.have.length(1024);
    expect(outcomeOf(CandidatePassword, sent)).to.equal("\u1F82".repeat(256));
  });

  it("counts after NFC: what composition excludes gets longer", () => {
    const sent = "\u0958".repeat(129);
    expect(outcomeOf(CandidatePassword, sent)).to.deep.equal([{ pointer: "", ...violation }]);
  });

  it("never turns away by its first, cheap measure what fits after NFC", () => {
    const characters = fc.string({
      unit: fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        fc.constantFrom("\u1F82", "\u{1D160}", "\uFB2C", "\u0390"),
      ),
      maxLength: longestPassword,
    });
    fc.assert(
      fc.property(characters, (text) => {
        const sent = text.normalize("NFD");
        expect(fitsPassword(sent)).to.equal(Array.from(normalised(sent)).length <= longestPassword);
      }),
    );
  });
});
