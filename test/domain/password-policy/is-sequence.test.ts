import { expect } from "chai";
import fc from "fast-check";
import { isSequence } from "../../../domain/password-policy/is-sequence.ts";

describe("isSequence", () => {
  const sequences = [
    "aaaaaaaaaaaaaaaa",
    "!!!!!!!!!!!!!!!!",
    "\u{1F511}\u{1F511}\u{1F511}\u{1F511}\u{1F511}\u{1F511}\u{1F511}\u{1F511}",
    "111111111111111222",
    "1234567890123456",
    "9876543210987654",
    "abcdefghijklmnopqrstuvwxyz",
    "zyxwvutsrqponmlkj",
    "αβγδεζηθικλμνξο",
    "abcabcabcabcabc",
    "abcdefgh12345678",
    "aaabbbcccdddeeefff",
    "qwertyuiopasdfgh",
    "poiuytrewqlkjhgfdsa",
    "qwertyqwertyqwerty",
    "asdfasdfasdfasdf",
    "1qaz2wsx3edc4rfv5tgb",
    "zaq1xsw2cde3vfr4bgt5",
    "1q2w3e4r5t6y7u8i9o",
    "q1w2e3r4t5y6u7i8",
    "qwertzuiopasdfghjkl",
    "azertyuiopqsdfghjklm",
    "йцукенгшщзхъфывап",
    "!@#$%^&*()!@#$%^",
    "qwertyuiop123456789!",
    "q-wertyuiopasdfghjkl",
    "12345678901234567x",
    "11111111",
    "abc12345",
    "abc",
  ];
  for (const text of sequences)
    it(`finds one in ${text}`, () => {
      expect(isSequence(text)).to.equal(true);
    });

  // Each row of keys that the policy knows, in the words of whoever walks along it.
  const rows = [
    ..."`1234567890-= ~!@#$%^&*()_+ qwertyuiop[]\\ qwertyuiop{}| asdfghjkl;' asdfghjkl:\" zxcvbnm,./ zxcvbnm<>?".split(
      " ",
    ),
    ..."qwertzuiopü+ asdfghjklöä# yxcvbnm,.- azertyuiop^$ qsdfghjklmù* wxcvbn,;:!".split(" "),
    ..."йцукенгшщзхъ фывапролджэ ячсмитьбю.".split(" "),
    ..."1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik, 9ol. 0p;/".split(" "),
  ];
  for (const row of rows)
    it(`finds the keys ${row}, in both directions`, () => {
      expect(isSequence(row)).to.equal(true);
      expect(isSequence(Array.from(row).reverse().join(""))).to.equal(true);
    });

  const others = [
    "",
    "a",
    "ab",
    "abx",
    "mulberry-lantern-quartz-9",
    "mulberry lantern quartz 9",
    "mulberry-lantern-quartz-9x",
    "correcthorsebatterystaple",
    "properties of poetry",
    "desert dessert strength",
    "wererewarded",
    "my year was 1234567",
    "abc-mulberry-xyz",
    "qwerty-mulberry-asdf",
    "a1b2c3d4e5f6g7h8",
    "`ab`ab`ab`ab`ab",
    "acegikmoqsuwy",
    "13579135791357",
    "abababababababab",
    "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008",
    "!\"#$%&'()*+,-./",
    "x-12345-y-67890-z",
  ];
  for (const text of others)
    it(`finds none in ${JSON.stringify(text)}`, () => {
      expect(isSequence(text)).to.equal(false);
    });

  it("allows two strangers among enough of it, but not three", () => {
    expect(isSequence("qwertyuiop-a-sdfghjkl")).to.equal(false);
    expect(isSequence("qwertyuiop--asdfghjkl")).to.equal(true);
    expect(isSequence("abcd-1")).to.equal(false);
    expect(isSequence("abcdef-1")).to.equal(true);
  });

  it("finds every row of digits or letters, from any point, in both directions, however often", () => {
    const alphabet = fc.constantFrom("abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "zxcvbnm");
    fc.assert(
      fc.property(alphabet, fc.nat(6), fc.boolean(), fc.integer({ min: 1, max: 5 }), (row, start, backwards, times) => {
        const piece = row.slice(start % (row.length - 3));
        const text = backwards ? Array.from(piece).reverse().join("") : piece;
        expect(isSequence(text.repeat(times))).to.equal(true);
      }),
    );
  });

  it("finds none in words that are joined by signs", () => {
    const word = fc.constantFrom(
      "mulberry",
      "lantern",
      "quartz",
      "stuffed",
      "brewer",
      "property",
      "sunflower",
      "kettle",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), fc.constantFrom(" ", "-", "."), (words, sign) => {
        expect(isSequence(words.join(sign))).to.equal(false);
      }),
    );
  });
});
