import { expect } from "chai";
import fc from "fast-check";
import { either as E } from "fp-ts";
import { Email, localPartOf } from "../../domain/email.ts";
import { addressText, email } from "../support/arbitraries.ts";
import { keeps, outcomeOf, refuses, refusesWhatIsNoString } from "../support/codec-table.ts";
import { decoded } from "../support/fixtures.ts";

const violation = {
  rule: "email",
  detail: "must be an e-mail address in ASCII such as ada@example.org, without quotes, spaces or slashes",
};
const label63 = "a".repeat(63);
const local64 = "l".repeat(64);
/** 64 + @ + 3 × 63 + two dots: the domain is filled up to the length asked for. */
const addressOf = (length: number) => {
  const rest = length - local64.length - 1 - 2 * (label63.length + 1);
  return `${local64}@${label63}.${label63}.${"b".repeat(rest)}`;
};

describe("Email", () => {
  keeps(Email, [
    "ada@example.org",
    "a@b.c",
    "ada+tag@example.org",
    "ada.lovelace@sub.example.org",
    "!#$%&'*+-=?^_`{|}~@example.org",
    "1@1.example",
    "ada@xn--mnchen-3ya.example",
    "ada@example.xn--p1ai",
    "ada@a-b--c.example",
    `${local64}@example.org`,
    `ada@${label63}.example`,
    addressOf(254),
  ]);

  it("puts letters into lower case, before the @ too", () => {
    expect(outcomeOf(Email, "Ada+Tag@EXAMPLE.Org")).to.equal("ada+tag@example.org");
    expect(outcomeOf(Email, "ada@example.XN--P1AI")).to.equal("ada@example.xn--p1ai");
  });

  it("keeps a tag, which makes another account", () => {
    const [plain, tagged] = ["ada@example.com", "ada+list@example.com"].map((sent) => Email.decode(sent));
    expect(tagged).to.deep.equal(E.right("ada+list@example.com"));
    expect(tagged).to.not.deep.equal(plain);
  });

  it("takes no spelling but the canonical one for decoded", () => {
    expect(Email.is("Ada@example.org")).to.equal(false);
  });

  refusesWhatIsNoString(Email);
  refuses(Email, violation, [
    ["the empty text", ""],
    ["a name alone", "ada"],
    ["no local part", "@example.org"],
    ["no domain", "ada@"],
    ["no @", "ada.example.org"],
    ["two @", "ada@home@example.org"],
    ["one label", "ada@localhost"],
    ["a space before it", " ada@example.org"],
    ["a space after it", "ada@example.org "],
    ["a line break after it", "ada@example.org\n"],
    ["a tab inside", "ada\t@example.org"],
    ["NUL", "ada\u0000@example.org"],
    ["a dot at the start", ".ada@example.org"],
    ["a dot before the @", "ada.@example.org"],
    ["two dots in a row", "ada..lovelace@example.org"],
    ["a quoted local part", '"ada"@example.org'],
    ["a comment", "ada(home)@example.org"],
    ["an address literal", "ada@[192.0.2.1]"],
    ["a bare IPv4 address", "ada@192.0.2.1"],
    ["a slash", "ada/lovelace@example.org"],
    ["a backslash", "ada\\lovelace@example.org"],
    ["a comma", "ada,lovelace@example.org"],
    ["a display name", "Ada <ada@example.org>"],
    ["a letter outside ASCII", "adä@example.org"],
    ["a letter that only folds to ASCII", "\u212A@example.org"],
    ["a full-width @", "ada\uFF20example.org"],
    ["an international domain that is not encoded", "ada@münchen.example"],
    ["a lone surrogate", "ada\uD800@example.org"],
    ["a label with a hyphen at its start", "ada@-a.example"],
    ["a label with a hyphen at its end", "ada@a-.example"],
    ["an underscore in a label", "ada@a_b.example"],
    ["an empty label", "ada@a..example"],
    ["a dot at the end", "ada@example.org."],
    ["a dot after the @", "ada@.example.org"],
    ["digits in the last label", "ada@example.c0m"],
    ["a hyphen in the last label", "ada@example.co-m"],
    ["an empty A-label", "ada@example.xn--"],
    ["65 characters before the @", `l${local64}@example.org`],
    ["a label of 64", `ada@a${label63}.example`],
    ["a last label of 64", `ada@example.a${label63}`],
    ["255 characters", addressOf(255)],
  ]);

  it("accepts whatever the grammar makes, and canonicalises it once and for all", () => {
    fc.assert(
      fc.property(addressText, (text) => {
        const once = decoded(Email, text);
        expect(once).to.equal(text.toLowerCase());
        expect(decoded(Email, once)).to.equal(once);
      }),
    );
  });

  it("decodes what it encodes", () => {
    fc.assert(
      fc.property(email, (address) => {
        expect(decoded(Email, Email.encode(address))).to.equal(address);
      }),
    );
  });

  it("judges the longest hostile texts without losing itself in them", () => {
    for (const text of [
      "a".repeat(32_768),
      "a.".repeat(16_384),
      `a@${"a-".repeat(16_000)}`,
      `a@${"a.".repeat(16_000)}`,
    ])
      expect(outcomeOf(Email, text)).to.deep.equal([{ pointer: "", ...violation }]);
  });

  it("knows its local part", () => {
    expect(localPartOf(decoded(Email, "Ada+tag@example.org"))).to.equal("ada+tag");
  });
});
