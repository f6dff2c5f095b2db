import { expect } from "chai";
import type { Program } from "../../../../local/program.ts";
import { stackCost } from "../../../../scripts/cost/stack-cost.ts";
import { resourceChanges } from "../../../../scripts/plan/diff/resource-changes.ts";
import type { Snapshot } from "../../../../scripts/plan/snapshot.ts";
import { planReport } from "../../../../scripts/plan/report/plan-report.ts";
import { asText } from "../../../../scripts/report/as-text.ts";
import { aProgram } from "../../support/a-program.ts";
import { assuming } from "../../support/assuming.ts";

const key = { type: "aws:kms/key:Key", name: "key" };
const table = { type: "aws:dynamodb/table:Table", name: "table", inputs: { billingMode: "PAY_PER_REQUEST" } };

const snapshot = (program: Program, settings: Snapshot["settings"]): Snapshot => ({ program, settings });
const before = snapshot(aProgram([table], { outputs: { url: "http://a" } }), { days: "7", gone: "1" });
const after = snapshot(aProgram([key], { outputs: { url: "https://a" } }), { days: "30", zones: "[]" });
const cost = ({ program }: Snapshot) => stackCost(program, assuming());
const commit = { id: "0123456789abcdef", subject: "Begin" };

describe("the report of a plan", () => {
  it("tells what is different, from the most important to the least, and folds the rest", () => {
    const text = asText(
      planReport({
        stack: "prod",
        snapshot: after,
        cost: cost(after),
        base: {
          commit,
          stack: "dev",
          snapshot: before,
          cost: cost(before),
          changes: resourceChanges(before.program, after.program),
        },
      }),
    );
    const told = text.split("\n").filter((line) => line !== "" && !/^[─ ]+$/.test(line));
    expect(told.map((line) => line.replaceAll(/ +/g, " "))).to.deep.equal([
      "Plan of stack prod: 1 created, 1 deleted; +$1.00 a month",
      "Compared with stack dev of 012345678, Begin.",
      "- `table` is deleted: what it holds is lost.",
      "Resources",
      "+ created key kms.Key",
      "- deleted table dynamodb.Table",
      "Settings",
      "~ days: 7 → 30",
      "- gone: 1",
      "+ zones: []",
      "Outputs",
      "~ url: http://a → https://a",
      "Cost",
      "US dollars before after difference",
      "a month, fixed $0 $1.00 +$1.00",
      "of the month: keys, customer-managed, before a first rotation $0 $1.00 +$1.00",
      "List prices as of 2026-08-21; `npm run cost` shows every line and what it assumes.",
      "The stack: 1 resources in 1 components.",
    ]);
  });

  it("shows the whole stack when there is nothing to compare with", () => {
    const text = asText(planReport({ stack: "prod", snapshot: after, cost: cost(after) }));
    expect(text).to.include(
      "The stack: 1 resources in 1 components:\n\nthings-test  pulumi:pulumi:Stack\n└─ key  kms.Key",
    );
    expect(text).to.include("Resources by type:\n\n   1  kms.Key");
    expect(text).to.include("made up:\n\nurl: https://a");
    expect(text).to.include("Cost: $1.00 a month before the first request:");
  });

  it("says why it is not compared", () => {
    const base = { commit, stack: "prod", failure: "it is too old" };
    expect(asText(planReport({ stack: "prod", snapshot: after, cost: cost(after), base }))).to.include(
      "Not compared with 012345678, Begin: there, stack prod does not evaluate (it is too old).\n",
    );
  });
});
