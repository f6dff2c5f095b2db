import { expect } from "chai";
import { costReport } from "../../../scripts/cost/cost-report.ts";
import { stackCost } from "../../../scripts/cost/stack-cost.ts";
import { asText } from "../../../scripts/report/as-text.ts";
import { aProgram } from "../support/a-program.ts";
import { assuming } from "../support/assuming.ts";

const report = (region: string): string => {
  const program = aProgram(
    [
      { type: "aws:kms/key:Key", name: "key" },
      { type: "aws:sqs/queue:Queue", name: "queue" },
    ],
    { region },
  );
  const assumed = assuming("coldShare=0.5");
  return asText(costReport("test", stackCost(program, assumed), assumed));
};

describe("costReport", () => {
  it("says first what the month costs, and what is missing in that", () => {
    expect(report("us-east-1").split("\n").slice(0, 12).join("\n")).to.equal(
      [
        "Cost of stack test in us-east-1",
        "───────────────────────────────",
        "",
        "$1.00 a month before the first request, then by the million of each route:",
        "",
        "hop",
        "────────",
        "together",
        "",
        "Not priced, so missing in every sum:",
        "",
        "- aws:sqs/queue:Queue",
      ].join("\n"),
    );
  });

  it("shows quantity and price of each line", () => {
    expect(report("us-east-1")).to.match(/^keys +customer-managed, before a first rotation +1 +1 per month +\$1\.00$/m);
  });

  it("dates the prices, says whose they are and where they are from", () => {
    expect(report("us-east-1")).to.include("List prices in US dollars as of 2026-08-21");
    expect(report("us-east-1")).to.include("- https://aws.amazon.com/kms/pricing/");
    expect(report("us-east-1")).not.to.include("was found");
    expect(report("eu-central-1")).to.include(
      "No price of eu-central-1 was found for keyMonth: those are of us-east-1.",
    );
  });

  it("tells assumptions that were set for this run from the others", () => {
    expect(report("us-east-1")).to.match(/^coldShare +0\.5 +of invocations +set for this run$/m);
    expect(report("us-east-1")).to.match(/^tripMilliseconds +5 +ms +a call of DynamoDB/m);
  });
});
