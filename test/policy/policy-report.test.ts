import { expect } from "chai";
import { policyReport } from "../../policy/report/policy-report.ts";
import { each, type Rule, unless } from "../../policy/rule.ts";
import type { Resource } from "../../policy/resource.ts";

const bucket = (name: string): Resource => ({
  type: "aws:s3/bucket:Bucket",
  name,
  urn: `urn:${name}`,
  props: {},
  options: {},
  references: {},
});
const rule = (id: string, finding?: string): Rule =>
  each("aws:s3/bucket:Bucket", { id, title: `Buckets hold ${id}`, source: `https://example.com/${id}` }, ({ name }) =>
    unless(finding === undefined || name !== "one", finding ?? ""),
  );

const report = policyReport({
  stack: "prod",
  resources: [bucket("one"), bucket("two")],
  rules: [
    rule("A.1"),
    rule("B.2", "is public"),
    rule("C.3", "is not logged"),
    each("aws:kms/key:Key", { id: "D.4", title: "Keys rotate", source: "https://example.com/D.4" }, () => []),
  ],
  suppressions: [
    {
      rule: "C.3",
      resource: "one",
      reason: "It holds the logs of others.",
      where: { title: "stacks that log", holds: () => true },
    },
    { rule: "A.1", resource: "nobody", reason: "Left over." },
  ],
});
const sectionOf = (title: string) => new RegExp(`## ${title}\\n\\n([^#]*)`).exec(report)?.[1]?.trim();

describe("policyReport", () => {
  it("counts", () => {
    expect(report).to.contain(
      "# Policy report of the stack prod\n\n4 rules on 2 resources: 1 broken, 1 violations accepted.",
    );
  });

  it("says what it cannot see", () => {
    expect(report).to.contain("what awsx makes of the VPC").and.to.contain("pulumi preview --policy-pack policy");
  });

  it("lists what is broken, what was accepted and why, and what holds for which resources", () => {
    expect(sectionOf("Broken")).to.equal("- **B.2** one is public");
    expect(sectionOf("Accepted, with the reason")).to.equal(
      "- **C.3** It holds the logs of others. Only in stacks that log.\n  - one is not logged",
    );
    expect(sectionOf("Rules that hold, and what they judged")).to.equal(
      [
        "- **A.1** Buckets hold A.1 (https://example.com/A.1)  \n  one, two",
        "- **C.3** Buckets hold C.3 (https://example.com/C.3)  \n  one, two",
      ].join("\n"),
    );
  });

  it("lists rules that had nothing to judge, and suppressions that had nothing to accept", () => {
    expect(sectionOf("Rules with nothing to judge in this stack")).to.equal(
      "- **D.4** Keys rotate (https://example.com/D.4)",
    );
    expect(sectionOf("Suppressions that accept nothing")).to.equal("- A.1: nobody");
  });
});
