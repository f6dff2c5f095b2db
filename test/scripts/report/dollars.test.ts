import { expect } from "chai";
import { dollarDifference, dollars } from "../../../scripts/report/dollars.ts";

describe("dollars", () => {
  const amounts: ReadonlyArray<readonly [amount: number, text: string]> = [
    [0, "$0"],
    [12.3, "$12.30"],
    [0.125, "$0.13"],
    [0.0305, "$0.03"],
    [0.0314, "$0.031"],
    [0.00000123, "$0.0000012"],
    [-8, "−$8.00"],
  ];
  for (const [amount, text] of amounts)
    it(`writes ${amount} as ${text}`, () => {
      expect(dollars(amount)).to.equal(text);
    });

  it("puts the sign of a difference in front", () => {
    expect([8, -8, 0].map(dollarDifference)).to.deep.equal(["+$8.00", "−$8.00", "$0"]);
  });
});
