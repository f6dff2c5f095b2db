import { expect } from "chai";
import commonPasswords from "@zxcvbn-ts/language-common/src/passwords.json" with { type: "json" };
import { passwordBlocklist } from "../../adapters/password-blocklist.ts";
import { caseFold } from "../../domain/password-policy/case-fold.ts";
import { isCommon } from "../../domain/password-policy/is-common.ts";

describe("passwordBlocklist", () => {
  it("is built once", () => {
    expect(passwordBlocklist()).to.equal(passwordBlocklist());
  });

  it("holds at least 3000 passwords that meet the lowest policy (ASVS 6.2.4)", () => {
    const longEnough = commonPasswords.filter((password) => password.length >= 8);
    expect(longEnough.length).to.be.greaterThan(3000);
    expect(longEnough.filter((password) => !passwordBlocklist().has(password))).to.deep.equal([]);
  });

  it("is kept in the form in which passwords are compared", () => {
    expect(commonPasswords.filter((password) => caseFold(password) !== password)).to.deep.equal([]);
  });

  for (const password of ["password", "12345678", "1qaz2wsx", "iloveyou", "trustno1", "letmein", "sunshine"])
    it(`has ${password}`, () => {
      expect(passwordBlocklist().has(password)).to.equal(true);
    });

  for (const password of [
    "passwordpassword",
    "letmeinletmein",
    "iloveyousunshine",
    "1qaz2wsx3edc4rfv",
    "trustno1trustno1trustno1",
  ])
    it(`makes the policy refuse ${password}`, () => {
      expect(isCommon(passwordBlocklist())(password)).to.equal(true);
    });

  for (const password of [
    "",
    "mulberry-lantern-quartz-9",
    "mulberry lantern quartz 9",
    "correcthorsebatterystaple",
    "user-manager",
  ])
    it(`does not make the policy refuse ${JSON.stringify(password)}`, () => {
      expect(isCommon(passwordBlocklist())(password)).to.equal(false);
    });
});
