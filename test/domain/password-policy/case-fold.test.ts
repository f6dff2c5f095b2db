import { expect } from "chai";
import { caseFold } from "../../../domain/password-policy/case-fold.ts";

describe("caseFold", () => {
  for (const [label, one, other] of [
    ["upper and lower case", "PassWord", "password"],
    ["composed and decomposed letters", "U\u0308ber", "über"],
    ["the German sharp s and its capitals", "Straße", "STRASSE"],
    ["the capital sharp s and its substitute", "STRAẞE", "strasse"],
    ["the long s", "pa\u017F\u017Fword", "password"],
    ["the Kelvin sign and k", "\u212A", "k"],
    ["both sigmas", "ΟΔΟΣ", "οδος"],
    ["Cyrillic", "ЙЦУКЕН", "йцукен"],
  ] as const)
    it(`joins ${label}`, () => {
      expect(caseFold(one)).to.equal(caseFold(other));
    });

  it("joins neither accents nor look-alikes", () => {
    expect(caseFold("é")).not.to.equal(caseFold("e"));
    expect(caseFold("ﬀ1")).not.to.equal(caseFold("f1"));
    expect(caseFold("pаssword")).not.to.equal(caseFold("password"));
  });
});
