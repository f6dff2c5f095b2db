import { expect } from "chai";
import fc from "fast-check";
import { resourcePattern } from "../../../local/iam/resource-pattern.ts";

const table = "arn:aws:dynamodb:eu-central-1:000000000000:table/users";

describe("resourcePattern", () => {
  const rows: ReadonlyArray<readonly [pattern: string, arn: string, matches: boolean]> = [
    ["*", table, true],
    [table, table, true],
    [table, `${table}/index/by-name`, false],
    [`${table}/index/*`, `${table}/index/by-name`, true],
    [`${table}*`, `${table}-2`, true],
    ["arn:aws:dynamodb:*:*:table/users", table, true],
    ["arn:aws:dynamodb:eu-*-1:000000000000:table/users", table, true],
    ["arn:aws:dynamodb:eu-central-?:000000000000:table/users", table, true],
    ["arn:aws:dynamodb:eu-central-1:000000000000:table/u*s", table, true],
    ["arn:aws:dynamodb:eu-central-1:000000000000:Table/users", table, false],
    ["arn:aws:logs:*", "arn:aws:logs:eu-central-1:000000000000:log-group:x:log-stream:y", true],
    ["arn:aws:logs:e*1:000000000000:*", "arn:aws:logs:eu:1:000000000000:x", false],
    ["arn:aws:a.c:::x", "arn:aws:abc:::x", false],
  ];
  for (const [pattern, arn, matches] of rows)
    it(`${matches ? "takes" : "refuses"} ${arn} for ${pattern}`, () => {
      expect(resourcePattern(pattern)(arn)).to.equal(matches);
    });

  it("never takes less when a trailing wildcard is added", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", ":", "*", "?", "/"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (pattern, arn) => {
        fc.pre(resourcePattern(pattern)(arn));
        expect(resourcePattern(`${pattern}*`)(arn)).to.equal(true);
      }),
    );
  });
});
