import { expect } from "chai";
import fc from "fast-check";
import { wildcard } from "../../../local/iam/wildcard.ts";

/** Character by character, without regular expressions. */
const naive = (pattern: string, text: string): boolean => {
  if (pattern === "") return text === "";
  if (pattern.startsWith("*")) return naive(pattern.slice(1), text) || (text !== "" && naive(pattern, text.slice(1)));
  if (text === "") return false;
  return (pattern.startsWith("?") || pattern[0] === text[0]) && naive(pattern.slice(1), text.slice(1));
};

const few = (characters: ReadonlyArray<string>, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), maxLength });

describe("wildcard", () => {
  it("agrees with a naive matcher", () => {
    fc.assert(
      fc.property(few(["a", "b", ".", ":", "*", "?"], 7), few(["a", "b", ".", ":", "\n"], 9), (pattern, text) => {
        expect(wildcard(pattern)(text)).to.equal(naive(pattern, text));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes every text for itself when it has no wildcard", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/[*?]/.test(text));
        expect(wildcard(text)(text)).to.equal(true);
        expect(wildcard(text)(`${text}x`)).to.equal(false);
      }),
    );
  });

  it("heeds case unless told otherwise", () => {
    expect(wildcard("Get*")("getItem")).to.equal(false);
    expect(wildcard("dynamodb:Get*", { ignoreCase: true })("DynamoDB:GetItem")).to.equal(true);
  });
});
