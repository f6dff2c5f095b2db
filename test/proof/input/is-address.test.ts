import { readFileSync } from "node:fs";
import { expect } from "chai";
import * as fc from "fast-check";
import { Email } from "../../../domain/email.ts";
import { itemsOf, membersOf } from "../../../local/members.ts";
import { isAddress } from "../../../proof/input/is-address.ts";
import { lookalikes } from "../../../proof/input/lookalikes.ts";
import { addressText } from "../../support/arbitraries.ts";

const takes = (text: string): boolean => Email.decode(text)._tag === "Right";

describe("addresses", () => {
  const corpus = itemsOf(JSON.parse(readFileSync("proof/corpora/isemail.json", "utf8"))).map(membersOf);
  /** A slash in the local part, and a last label that is not alphabetic: written down in the README and in the rule. */
  const stricter = [19, 33];

  it("judges the addresses of a public corpus as the corpus does", () => {
    for (const { test, address, diagnosis } of corpus) {
      const isGood = /^(?:VALID|DNSWARN)/.test(String(diagnosis)) && !stricter.includes(Number(test));
      expect(takes(String(address)), `${String(test)} ${String(address)}`).to.equal(isGood);
    }
    expect(corpus).to.have.length.greaterThan(100);
  });

  it("takes nothing that looks like an address, or becomes one when it is folded", () => {
    for (const text of lookalikes) expect(takes(text), JSON.stringify(text)).to.equal(false);
  });

  it("are judged alike by the rule and by the one that is written a second time", () => {
    const character = fc.constantFrom(...Array.from("aZ09.@-_+/ \"'é\u0000xn"));
    const near = fc.tuple(addressText, fc.nat(), character).map(([text, place, put]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + 1);
    });
    fc.assert(
      fc.property(fc.oneof(near, addressText, fc.string({ unit: character, maxLength: 20 })), (text) => {
        expect(takes(text), text).to.equal(isAddress(text));
      }),
      { numRuns: 2000 },
    );
  });
});
