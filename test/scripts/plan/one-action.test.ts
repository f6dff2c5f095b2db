import { expect } from "chai";
import type { Program } from "../../../local/program.ts";
import { stackCost } from "../../../scripts/cost/stack-cost.ts";
import { resourceChanges } from "../../../scripts/plan/diff/resource-changes.ts";
import type { Snapshot } from "../../../scripts/plan/snapshot.ts";
import { planReport } from "../../../scripts/plan/report/plan-report.ts";
import { asMarkdown } from "../../../scripts/report/as-markdown.ts";
import { evaluated } from "../../support/evaluated.ts";
import { assuming } from "../support/assuming.ts";

/** The report of the way from one program to another. */
const report = (before: Program, after: Program): string => {
  const snapshot = (program: Program): Snapshot => ({ program, settings: {} });
  const cost = (program: Program) => stackCost(program, assuming());
  return asMarkdown(
    planReport({
      stack: "prod",
      snapshot: snapshot(after),
      cost: cost(after),
      base: {
        commit: { id: "0123456789abcdef", subject: "Begin" },
        stack: "prod",
        snapshot: snapshot(before),
        cost: cost(before),
        changes: resourceChanges(before, after),
      },
    }),
  );
};

describe("a change of one IAM action of the prod stack", function () {
  this.timeout(60_000);

  it("is one line of the plan", async () => {
    const before = await evaluated("prod");
    const resources = before.resources.map((resource) =>
      resource.name === "get-user-policy"
        ? {
            ...resource,
            inputs: { ...resource.inputs, policy: String(resource.inputs["policy"]).replace("GetItem", "Scan") },
          }
        : resource,
    );
    const text = report(before, { ...before, resources });
    const fences = text.slice(0, text.indexOf("<details>")).match(/^```diff\n[^]*?^```$/gm);
    expect(fences).to.deep.equal([
      "```diff\n! get-user-policy, ReadOwnAttributes: Action dynamodb:GetItem → dynamodb:Scan " +
        "(Allow on dynamodb:table/users-table under 2 conditions)\n```",
    ]);
    expect(text).to.match(/^### Plan of stack prod: 1 changed; IAM: \+1 action, −1 action\n/);
  });
});
