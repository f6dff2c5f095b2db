import { expect } from "chai";
import { resourceTree } from "../../../../scripts/plan/tree/resource-tree.ts";
import { aProgram } from "../../support/a-program.ts";

const component = "urn:pulumi:test::things::things:index:Users::users";

describe("resourceTree", () => {
  it("draws resources under their components with what tells them apart, and with what Pulumi keeps", () => {
    const program = aProgram([
      {
        type: "aws:dynamodb/table:Table",
        name: "users-table",
        parent: component,
        inputs: { hashKey: "email", pointInTimeRecovery: { enabled: true }, attributes: [] },
        protect: true,
        retainOnDelete: true,
      },
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        name: "users-policy",
        parent: component,
        inputs: { role: "r", policy: '{"Statement":[{"Effect":"Allow","Action":["a:B","a:C"]},{"Action":"a:B"}]}' },
      },
      { type: "things:index:Users", name: "users", urn: component },
      {
        type: "aws:sqs/queue:Queue",
        name: "queue",
        inputs: { kmsKeyId: "x", delaySeconds: 5, policy: "x".repeat(99), fifo: false, url: "short" },
        secrets: ["url"],
      },
    ]);
    expect(resourceTree(program)).to.deep.equal([
      "things-test  pulumi:pulumi:Stack",
      "├─ queue  sqs.Queue  delaySeconds 5, fifo false, url short  [holds a secret]",
      "└─ users  Users",
      "   ├─ users-policy  iam.RolePolicy  a:B, a:C",
      "   └─ users-table  dynamodb.Table  hashKey email, pointInTimeRecovery.enabled true  [protect] [retain]",
    ]);
  });
});
