import { expect } from "chai";
import { stackCost } from "../../../scripts/cost/stack-cost.ts";
import { aProgram } from "../support/a-program.ts";
import { assuming } from "../support/assuming.ts";

const bill = (type: string, inputs: Readonly<Record<string, unknown>> = {}) =>
  stackCost(aProgram([{ type, name: "it", inputs }]), assuming()).data.map(({ what, dollars }) => [what, dollars]);

describe("a gigabyte that is kept", () => {
  it("costs where it is, and once more where it can be restored", () => {
    const table = "aws:dynamodb/table:Table";
    expect(bill(table)).to.deep.equal([["data", 0.25]]);
    expect(bill(table, { pointInTimeRecovery: { enabled: true } })).to.deep.equal([
      ["data", 0.25],
      ["backup for point-in-time recovery", 0.2],
    ]);
    expect(bill("aws:s3/bucket:Bucket")).to.deep.equal([["data", 0.023]]);
  });
});
