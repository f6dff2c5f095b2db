import { expect } from "chai";
import { unpriced } from "../../../scripts/cost/unpriced.ts";
import { evaluated } from "../../support/evaluated.ts";
import { aProgram } from "../support/a-program.ts";

describe("unpriced", function () {
  this.timeout(60_000);

  it("names types that nobody priced, once, and known types in a use that nobody priced", () => {
    const program = aProgram([
      { type: "aws:sqs/queue:Queue", name: "one" },
      { type: "aws:sqs/queue:Queue", name: "two" },
      { type: "things:index:Component", name: "component" },
      { type: "aws:dynamodb/table:Table", name: "table", inputs: { billingMode: "PROVISIONED" } },
      { type: "aws:apigateway/stage:Stage", name: "stage", inputs: { cacheClusterEnabled: true } },
    ]);
    expect(unpriced(program)).to.deep.equal([
      "aws:sqs/queue:Queue",
      "provisioned throughput (table)",
      "its cache (stage)",
    ]);
  });

  for (const stack of ["dev", "prod"])
    it(`finds nothing in the ${stack} stack: every type has a price or a reason to be free`, async () => {
      expect(unpriced(await evaluated(stack))).to.deep.equal([]);
    });
});
