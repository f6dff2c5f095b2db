import { expect } from "chai";
import { isCommon } from "../../../domain/password-policy/is-common.ts";

const isListed = isCommon(new Set(["password", "monkey", "letmein", "xy", "q", "\u{1F511}"]));

describe("isCommon", () => {
  for (const text of [
    "password",
    "passwordmonkey",
    "monkeypassword",
    "passwordpassword",
    "letmeinletmeinletmein",
    "xyxyxyxyxyxyxyxyxy",
    "\u{1F511}\u{1F511}\u{1F511}",
    "xypassword",
    "qpassword",
    "passwordq",
  ])
    it(`finds ${text}`, () => {
      expect(isListed(text)).to.equal(true);
    });

  for (const text of [
    "",
    "p",
    "passwor",
    "password1",
    "passwordpasswor",
    "password-monkey",
    "passwordmonkeyletmein",
    "passwordmonkeypasswordmonkey",
    "apassword",
    "mulberry-lantern-quartz-9",
  ])
    it(`does not find ${JSON.stringify(text)}`, () => {
      expect(isListed(text)).to.equal(false);
    });
});
