import { expect } from "chai";
import { UsersTable } from "../../../infra/components/users-table.ts";
import { declared } from "../support/declared.ts";

const table = (protectData: boolean) => declared(() => new UsersTable("users", { protectData }));

describe("UsersTable", () => {
  it("is one table under the component", async () => {
    const { tree } = await table(true);
    expect(tree).to.deep.equal([
      "aws:dynamodb/table:Table users-table < users",
      "user-manager:aws:UsersTable users < user-manager-test",
    ]);
  });

  it("has the address as its key, is billed on demand and can be restored", async () => {
    const { inputs } = await table(true);
    expect(inputs("users-table")).to.deep.equal({
      hashKey: "email",
      attributes: [{ name: "email", type: "S" }],
      billingMode: "PAY_PER_REQUEST",
      pointInTimeRecovery: { enabled: true },
      deletionProtectionEnabled: true,
    });
  });

  it("is protected twice where its data is", async () => {
    expect((await table(true)).protected).to.deep.equal(["users-table"]);
  });

  it("can be destroyed where its data is not protected", async () => {
    const open = await table(false);
    expect(open.protected).to.deep.equal([]);
    expect(open.inputs("users-table")["deletionProtectionEnabled"]).to.equal(false);
  });
});
