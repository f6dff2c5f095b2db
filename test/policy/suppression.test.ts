import { expect } from "chai";
import { judge } from "../../policy/judge.ts";
import type { Resource } from "../../policy/resource.ts";
import { each } from "../../policy/rule.ts";
import { accepts, type Suppression } from "../../policy/suppression.ts";

const violation = { rule: "S3.9", resource: "logs-bucket", finding: "does not log requests" };
const reason = "It holds logs.";

describe("a suppression", () => {
  const cases: ReadonlyArray<readonly [title: string, suppression: Suppression, accepted: boolean]> = [
    ["accepts its rule's violation by a resource", { rule: "S3.9", resource: "logs-bucket", reason }, true],
    ["accepts resources by a pattern", { rule: "S3.9", resource: "*-bucket", reason }, true],
    ["accepts a finding", { rule: "S3.9", resource: "*", finding: /^does not log/, reason }, true],
    ["does not accept another rule", { rule: "S3.8", resource: "*", reason }, false],
    ["does not accept another resource", { rule: "S3.9", resource: "logs", reason }, false],
    ["does not accept another finding", { rule: "S3.9", resource: "*", finding: /public/, reason }, false],
    ["takes a name's other characters as they are", { rule: "S3.9", resource: "logs.bucket", reason }, false],
  ];
  for (const [title, suppression, accepted] of cases)
    it(title, () => {
      expect(accepts(suppression, violation)).to.equal(accepted);
    });
});

describe("judge", () => {
  const bucket: Resource = {
    type: "aws:s3/bucket:Bucket",
    name: "logs-bucket",
    urn: "urn:1",
    props: {},
    options: {},
    references: {},
  };
  const rule = each("aws:s3/bucket:Bucket", { id: "S3.9", title: "", source: "" }, () => [violation.finding]);
  const found = { urn: "urn:1", ...violation };
  const always = { title: "every stack", holds: () => true };
  const never = { title: "no stack", holds: () => false };

  it("reports a violation without a suppression", () => {
    expect(judge([bucket], [rule], [])).to.deep.equal({ violations: [found], accepted: [], unused: [] });
  });

  it("accepts one under a suppression, where its circumstance is there", () => {
    const suppression = { rule: "S3.9", resource: "*", reason, where: always };
    expect(judge([bucket], [rule], [suppression])).to.deep.equal({
      violations: [],
      accepted: [{ violation: found, suppression }],
      unused: [],
    });
  });

  it("does not accept one elsewhere, nor asks for it there", () => {
    const suppression = { rule: "S3.9", resource: "*", reason, where: never };
    expect(judge([bucket], [rule], [suppression])).to.deep.equal({ violations: [found], accepted: [], unused: [] });
  });

  it("names a suppression that accepts nothing", () => {
    const suppression = { rule: "S3.9", resource: "another-bucket", reason };
    expect(judge([], [rule], [suppression])).to.deep.equal({ violations: [], accepted: [], unused: [suppression] });
  });
});
