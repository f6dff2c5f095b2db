import { expect } from "chai";
import { itemsIn } from "../../../../scripts/cost/item.ts";
import type { StackCost } from "../../../../scripts/cost/stack-cost.ts";
import { costBlocks } from "../../../../scripts/plan/report/cost-blocks.ts";

const item = itemsIn("us-east-1");
const cost = (alarms: number, requests: Readonly<Record<string, number>>): StackCost => ({
  region: "us-east-1",
  fixed: [item("alarms", "metrics", alarms, "alarmMetricMonth"), item("keys", "kept", 1, "keyMonth")],
  routes: Object.entries(requests).map(([route, quantity]) => ({
    route,
    items: [item("API Gateway", "request", quantity * 1e6, "apiRequest")],
  })),
  data: [],
  unpriced: [],
});
const rows = (before: StackCost, after: StackCost) =>
  costBlocks(before, after).flatMap((block) => (block.kind === "table" ? block.rows : [block.kind]));

describe("the difference of two costs", () => {
  it("shows all sums, and of the monthly bill the lines that differ", () => {
    expect(rows(cost(10, { "GET /a": 1, "GET /gone": 1 }), cost(30, { "GET /a": 2, "PUT /new": 1 }))).to.deep.equal([
      ["a month, fixed", "$2.00", "$4.00", "+$2.00"],
      ["a million GET /a", "$3.50", "$7.00", "+$3.50"],
      ["a million PUT /new", "$0", "$3.50", "+$3.50"],
      ["a million GET /gone", "$3.50", "$0", "−$3.50"],
      ["of the month: alarms, metrics", "$1.00", "$3.00", "+$2.00"],
    ]);
  });

  it("says when nothing differs", () => {
    expect(rows(cost(1, { "GET /a": 1 }), cost(1, { "GET /a": 1 }))).to.deep.equal([
      "paragraph",
      ["a month, fixed", "$1.10", "$1.10", ""],
      ["a million GET /a", "$3.50", "$3.50", ""],
    ]);
  });
});
