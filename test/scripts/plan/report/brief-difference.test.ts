import { expect } from "chai";
import { briefDifference } from "../../../../scripts/plan/report/brief-difference.ts";
import { brief } from "../../../../scripts/plan/report/short.ts";

const long = (middle: string) => `${"a".repeat(200)}${middle}${"z".repeat(200)}`;

describe("values beside each other", () => {
  const cases: ReadonlyArray<readonly [before: unknown, after: unknown, text: string]> = [
    [20, 15, "20 → 15"],
    ["", "x", '"" → x'],
    [true, ["a"], 'true → ["a"]'],
    ["arn:aws:lambda:eu-west-1:000000000000:function:a", "b", "lambda:function:a → b"],
    ["arn:aws:x:eu-west-1::a", "arn:aws:x:eu-west-2::a", "arn:aws:x:eu-west-1::a → arn:aws:x:eu-west-2::a"],
    ["0123456789abcdef".repeat(4), "f".repeat(64), "0123456789ab… → ffffffffffff…"],
    [long("1"), long("22"), `…${"a".repeat(24)}1${"z".repeat(24)}… → …${"a".repeat(24)}22${"z".repeat(24)}…`],
  ];
  for (const [before, after, text] of cases)
    it(`are short: ${text}`, () => {
      expect(briefDifference(before, after)).to.equal(text);
    });

  it("fit on a line", () => {
    expect(brief({ a: "x".repeat(100), c: 1 })).to.equal(`{"a":"${"x".repeat(65)}…`);
    expect(brief("one\n  two")).to.equal("one two");
  });

  it("tell an ARN in full when it is of another account or a pattern", () => {
    const own = "arn:aws:logs:eu-west-1:000000000000:";
    expect(brief(`${own}log-group:a`)).to.equal("logs:log-group:a");
    expect(brief(`${own}*`)).to.equal(`${own}*`);
    expect(brief("arn:aws:s3:::bucket/*")).to.equal("s3:bucket/*");
    expect(brief("arn:aws:logs:eu-west-1:123456789012:log-group:a")).to.include(":123456789012:");
  });
});
