import { option as O } from "fp-ts";
import { expect } from "chai";
import fc from "fast-check";
import { formatIpv4Block, overlap, parseIpv4Block, within } from "../../../infra/network/ipv4-block.ts";

describe("parseIpv4Block", () => {
  const accepted: ReadonlyArray<readonly [string, number, number]> = [
    ["10.0.0.0/16", 167772160, 16],
    ["255.255.255.255/32", 4294967295, 32],
    ["0.0.0.0/0", 0, 0],
  ];
  for (const [text, base, prefix] of accepted)
    it(`reads ${text}`, () => {
      expect(parseIpv4Block(text)).to.deep.equal(O.some({ base, prefix }));
    });

  for (const text of ["", "10.0.0.0", "10.0.0.0/33", "10.0.0.1/16", "256.0.0.0/8", "10.0.0/16", " 10.0.0.0/16", "::/0"])
    it(`refuses "${text}"`, () => {
      expect(parseIpv4Block(text)).to.deep.equal(O.none);
    });

  it("reads what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 32 }), fc.nat({ max: 2 ** 31 - 1 }), (prefix, seed) => {
        const size = 2 ** (32 - prefix);
        const block = { base: Math.floor((seed * 2) / size) * size, prefix };
        expect(parseIpv4Block(formatIpv4Block(block))).to.deep.equal(O.some(block));
      }),
    );
  });
});

describe("two networks", () => {
  const block = (text: string) => O.getOrElse(() => ({ base: NaN, prefix: NaN }))(parseIpv4Block(text));
  const rows: ReadonlyArray<readonly [one: string, other: string, within: boolean, overlap: boolean]> = [
    ["10.0.0.0/16", "10.0.0.0/8", true, true],
    ["10.0.0.0/8", "10.0.0.0/16", false, true],
    ["10.0.0.0/16", "10.0.0.0/16", true, true],
    ["10.1.0.0/16", "10.0.0.0/16", false, false],
    ["255.0.0.0/8", "0.0.0.0/0", true, true],
    ["9.255.255.255/32", "10.0.0.0/8", false, false],
  ];
  for (const [one, other, inside, shared] of rows)
    it(`${one} is ${inside ? "" : "not "}within ${other}; they ${shared ? "" : "do not "}overlap`, () => {
      expect([within(block(one), block(other)), overlap(block(one), block(other))]).to.deep.equal([inside, shared]);
    });
});
