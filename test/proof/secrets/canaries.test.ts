import { expect } from "chai";
import { canariesOf, digestsOf, holds, stemsOf } from "../../../proof/secrets/canaries.ts";

const stems = stemsOf(7, "a");
const word = stems.password;
const { password, email } = canariesOf(stems, 3);

describe("canaries", () => {
  it("are found in every password and address", () => {
    expect(holds(password, stems.password)).to.equal(true);
    expect(holds(email, stems.address)).to.equal(true);
    expect(holds(`${password} ${email}`, stems.misplaced)).to.equal(false);
  });

  for (const [how, spelled] of Object.entries({
    "as it is": word,
    "in capitals": word.toUpperCase(),
    "within a URL": encodeURIComponent(`p=${word}&x`),
    "in JSON": JSON.stringify({ [word]: 1 }),
    "in base64, with another word before it": Buffer.from(`ada@example.com:${word} x`).toString("base64"),
    "in base64, with two letters before it": Buffer.from(`ab${word} x`).toString("base64"),
    "in base64, with one letter before it": Buffer.from(`a${word} x`).toString("base64"),
    "in base64url": Buffer.from(`${word}?`).toString("base64url"),
    "in hexadecimal digits": Buffer.from(word).toString("hex"),
    "in UTF-16": Buffer.from(word, "utf16le").toString("latin1"),
    "from behind": Array.from(word).toReversed().join(""),
  }))
    it(`are found ${how}`, () => {
      expect(holds(`some text ${spelled} and more`, word)).to.equal(true);
    });

  it("are not found where there is none", () => {
    expect(holds("some text about passwords and addresses", word)).to.equal(false);
    expect(holds(Buffer.from("some text about passwords").toString("base64"), word)).to.equal(false);
  });

  it("are others for another round and another seed", () => {
    expect(new Set([stems, stemsOf(7, "b"), stemsOf(8, "a")].map((one) => one.password)).size).to.equal(3);
  });
});

describe("digestsOf", () => {
  it("has the digests that anybody would try", () => {
    expect(digestsOf("abc")).to.include("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(digestsOf("abc")).to.include("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0");
  });
});
