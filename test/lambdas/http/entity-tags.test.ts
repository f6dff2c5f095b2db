import { expect } from "chai";
import { either as E } from "fp-ts";
import { entityTags } from "../../../lambdas/http/entity-tags.ts";

const read = entityTags("If-Match");

describe("entityTags", () => {
  const strong = (opaque: string) => ({ weak: false, opaque });
  const weak = (opaque: string) => ({ weak: true, opaque });

  const accepted: ReadonlyArray<readonly [ReadonlyArray<string>, unknown]> = [
    [[], undefined],
    [["*"], "*"],
    [[" * "], "*"],
    [['"a-1"'], [strong("a-1")]],
    [['W/"a-1"'], [weak("a-1")]],
    [['"a", W/"b" ,"c"'], [strong("a"), weak("b"), strong("c")]],
    [
      ['"a"', '"b"'],
      [strong("a"), strong("b")],
    ],
    [['"a,b"'], [strong("a,b")]],
    [['""'], [strong("")]],
    [[', "a",, "b",'], [strong("a"), strong("b")]],
  ];
  for (const [values, tags] of accepted)
    it(`reads ${JSON.stringify(values)}`, () => {
      expect(read(values)).to.deep.equal(E.right(tags));
    });

  for (const value of ["", "broken", '"a', 'a"', '"a" "b"', 'w/"a"', '*, "a"', '"a", *', '"a b"', '"é"', '"a"b', ","])
    it(`refuses ${JSON.stringify(value)}`, () => {
      expect(read([value])).to.deep.equal(
        E.left([
          {
            pointer: "/headers/If-Match",
            rule: "entity-tag",
            detail: 'must be one entity tag such as "abc-1", a comma-separated list of them, or *',
          },
        ]),
      );
    });

  it("answers at once for hostile lengths", () => {
    expect(E.isLeft(read([`${' , "a"'.repeat(20_000)}!`]))).to.equal(true);
    expect(E.isLeft(read([" ".repeat(100_000) + "!"]))).to.equal(true);
  });
});
