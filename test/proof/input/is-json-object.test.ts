import { expect } from "chai";
import * as fc from "fast-check";
import { isMembers } from "../../../local/members.ts";
import { isJsonObject } from "../../../proof/input/is-json-object.ts";
import { brokenRules, notJson, twoFaced } from "../../../proof/input/json-texts.ts";

const parses = (text: string): boolean => {
  try {
    return isMembers(JSON.parse(text));
  } catch {
    return false;
  }
};

describe("isJsonObject", () => {
  for (const [why, text] of notJson.filter(([, { length }]) => length < 20_000))
    it(`refuses ${why}`, () => {
      expect(isJsonObject(text)).to.equal(false);
    });

  it("takes every text that is JSON, whatever it says", () => {
    for (const [why, text] of [...twoFaced, ...brokenRules].filter(([, { length }]) => length < 9_000))
      expect(isJsonObject(text), why).to.equal(true);
  });

  it("agrees with the parser on drawn texts, whole and damaged", () => {
    const token = fc.constantFrom(
      ...Array.from('{}[]:,"\\ \n\t0123.eE+-'),
      "true",
      "null",
      '"a"',
      '"\\u00e9"',
      "{}",
      '{"a":1}',
      "\u00a0",
      "\u0000",
    );
    const damaged = fc.tuple(fc.json(), fc.nat(), token).map(([text, place, put]) => {
      const at = place % (text.length + 1);
      return `{"a":${text.slice(0, at)}${put}${text.slice(at)}}`;
    });
    const tokens = fc.array(token, { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(
        fc.oneof(
          damaged,
          tokens,
          fc.json().map((text) => `{"a":${text}}`),
        ),
        (text) => {
          expect(isJsonObject(text), text).to.equal(parses(text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
