import { expect } from "chai";
import fc from "fast-check";
import { Email } from "../../../domain/email.ts";
import { newPassword } from "../../../domain/password-policy/new-password.ts";
import { outcomeOf, refusesWhatIsNoString } from "../../support/codec-table.ts";
import { decoded } from "../../support/fixtures.ts";

const blocklist = () => new Set(["password", "monkey", "strasse", "ada.lovelace"]);
const address = decoded(Email, "Ada.Lovelace.of.London@example.org");
const policy = { min_length: 15, blocklist, address };
const NewPassword = newPassword(policy);

const tooShort = (least: number) => ({
  rule: "password-min-length",
  detail: `must have at least ${least} characters; several unrelated words make a good one`,
});
const tooLong = { rule: "password-max-length", detail: "must have at most 256 characters" };
const common = {
  rule: "password-common",
  detail: "must not be a commonly used password, two of them put together or one repeated",
};
const sequence = {
  rule: "password-sequence",
  detail: "must not be a run of characters or of keys such as aaaa, 1234 or qwerty",
};
const ownName = {
  rule: "password-own-name",
  detail: "must not be the e-mail address, the part of it before the @, or the name of this service",
};
const violations = (...rules: ReadonlyArray<object>) => rules.map((rule) => ({ pointer: "", ...rule }));

describe("a new password", () => {
  for (const sent of [
    "mulberry-lantern-quartz-9",
    "mulberry-lantern-quartz-9x",
    "mulberry-lantern-quartz-9?",
    "mulberry lantern quartz 9",
    "MulberryLanternQuartz",
    "  fifteen spaces ",
    "пароль из нескольких слов",
    "\u{1F511}\u{1F98A}\u{1F332}\u{1F30D}\u{1F680}\u{1F3B8}\u{1F34B}\u{1F9CA}\u{1F9ED}\u{1F4DA}\u{1F3B2}\u{1F427}\u{1F525}\u{1F308}\u{1F9F5}",
    "user-manager-of-mine",
    "ada.lovelace.of.london@example.com",
    "password monkey 1",
    "0123456789-and-more",
    "q".concat("ü§".repeat(127), "z"),
  ])
    it(`may be ${JSON.stringify(sent).slice(0, 60)}`, () => {
      expect(outcomeOf(NewPassword, sent)).to.equal(sent);
      expect(NewPassword.is(sent)).to.equal(true);
    });

  refusesWhatIsNoString(NewPassword);

  it("is counted in code points", () => {
    const fox = "\u{1F98A}lantern quartz";
    expect(outcomeOf(NewPassword, fox)).to.equal(fox);
    expect(outcomeOf(NewPassword, "\u{1F98A}lanternquartz")).to.deep.equal(violations(tooShort(15)));
    expect(outcomeOf(NewPassword, "ab".repeat(128) + "c")).to.deep.equal(violations(tooLong));
  });

  it("is counted after NFC", () => {
    const sent = "a\u0308o\u0308u\u0308a\u0308o\u0308u\u0308-lantern";
    expect(outcomeOf(NewPassword, sent)).to.deep.equal(violations(tooShort(15)));
    expect(outcomeOf(NewPassword, `${sent}9`)).to.equal("äöüäöü-lantern9");
  });

  it("is too long before it is anything else", () => {
    expect(outcomeOf(NewPassword, "password".repeat(4096))).to.deep.equal(violations(tooLong));
  });

  it("is refused alone for what is not Unicode", () => {
    expect(outcomeOf(NewPassword, "\uD800")).to.deep.equal(
      violations({ rule: "password-unicode", detail: "must be well-formed Unicode" }),
    );
  });

  for (const sent of [
    "passwordpassword",
    "PassWordMonkey",
    "PASSWORDPASSWORD",
    "monkeymonkeymonkey",
    "strassepassword",
    "STRAẞEPASSWORD",
  ])
    it(`is refused when it is ${sent}`, () => {
      expect(outcomeOf(NewPassword, sent)).to.deep.include({ pointer: "", ...common });
    });

  for (const sent of [
    "aaaaaaaaaaaaaaaa",
    "1234567890123456",
    "abcdefghijklmnop",
    "QWERTYUIOPASDFGH",
    "qwertyuiopqwertyuiop",
  ])
    it(`is refused when it is ${sent}`, () => {
      expect(outcomeOf(NewPassword, sent)).to.deep.equal(violations(sequence));
    });

  for (const sent of [
    "ada.lovelace.of.london@example.org",
    "Ada.Lovelace.Of.London@Example.Org",
    "ADA.LOVELACE.OF.LONDON",
  ])
    it(`is refused when it is ${sent} for that address`, () => {
      expect(outcomeOf(NewPassword, sent)).to.deep.equal(violations(ownName));
      expect(outcomeOf(newPassword({ ...policy, address: undefined }), sent)).to.equal(sent);
    });

  it("is refused when it is the service's name", () => {
    expect(outcomeOf(newPassword({ ...policy, min_length: 8 }), "User-Manager")).to.deep.equal(violations(ownName));
  });

  it("is refused for every reason that there is", () => {
    expect(outcomeOf(NewPassword, "Password")).to.deep.equal(violations(tooShort(15), common));
    expect(
      outcomeOf(
        newPassword({
          ...policy,
          blocklist: () => new Set(["abcdefgh"]),
          address: decoded(Email, "abcdefgh@example.org"),
        }),
        "abcdefgh",
      ),
    ).to.deep.equal(violations(tooShort(15), common, sequence, ownName));
  });

  it("may be short, but not empty of meaning, for a stack that says so, and never shorter than 8", () => {
    expect(outcomeOf(newPassword({ ...policy, min_length: 8 }), "lantern9")).to.equal("lantern9");
    expect(outcomeOf(newPassword({ ...policy, min_length: 1 }), "lantern")).to.deep.equal(violations(tooShort(8)));
    expect(outcomeOf(newPassword({ ...policy, min_length: 64 }), "mulberry-lantern-quartz-9")).to.deep.equal(
      violations(tooShort(64)),
    );
  });

  it("does not open the blocklist for what is no text or too long", () => {
    const opened: Array<string> = [];
    const watching = newPassword({ ...policy, blocklist: () => (opened.push("opened"), new Set<string>()) });
    for (const sent of [null, 1, "\uDC00", "x".repeat(257)]) outcomeOf(watching, sent);
    expect(opened).to.deep.equal([]);
  });

  it("is refused in any case when it is refused in one", () => {
    const text = fc.stringMatching(/^[a-z]{8}$/);
    fc.assert(
      fc.property(text, text, fc.infiniteStream(fc.boolean()), (one, other, upper) => {
        const listed = newPassword({ ...policy, blocklist: () => new Set([one, other]) });
        const sent = Array.from(one + other, (c) => (upper.next().value === true ? c.toUpperCase() : c)).join("");
        expect(outcomeOf(listed, sent)).to.deep.include({ pointer: "", ...common });
      }),
    );
  });

  it("is what was sent, in NFC, when it is accepted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 20, maxLength: 40 }), (sent) => {
        const outcome = outcomeOf(NewPassword, sent);
        if (typeof outcome === "string") expect(outcome).to.equal(sent.normalize("NFC"));
      }),
    );
  });
});
