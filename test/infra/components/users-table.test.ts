import { expect } from "chai";
import { UsersTable, type UsersTableArgs } from "../../../infra/components/users-table.ts";
import { type Declared, declared, policyIn } from "../support/declared.ts";

const table = (changes: Partial<UsersTableArgs> = {}): Promise<Declared> =>
  declared(
    () =>
      new UsersTable("users", {
        region: "eu-central-1",
        accountId: "123456789012",
        customerKey: false,
        maxReadUnits: -1,
        maxWriteUnits: -1,
        protectData: true,
        retainData: false,
        ...changes,
      }),
  );

describe("UsersTable", () => {
  it("is one table under the component", async () => {
    const { tree } = await table();
    expect(tree).to.deep.equal([
      "aws:dynamodb/table:Table users-table < users",
      "user-manager:aws:UsersTable users < user-manager-test",
    ]);
  });

  it("has the address as its key, is billed on demand and can be restored", async () => {
    const { inputs } = await table();
    expect(inputs("users-table")).to.deep.equal({
      hashKey: "email",
      attributes: [{ name: "email", type: "S" }],
      billingMode: "PAY_PER_REQUEST",
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
      // AWS's own key; an absent one would not take a table off a key that it has had.
      serverSideEncryption: { enabled: false },
      deletionProtectionEnabled: true,
    });
  });

  it("throttles at the units that are set, and has no limit that is not", async () => {
    const limits = async (maxReadUnits: number, maxWriteUnits: number) =>
      (await table({ maxReadUnits, maxWriteUnits })).inputs("users-table")["onDemandThroughput"];
    expect(await limits(4000, 1000)).to.deep.equal({ maxReadRequestUnits: 4000, maxWriteRequestUnits: 1000 });
    expect(await limits(-1, 1000)).to.deep.equal({ maxWriteRequestUnits: 1000 });
    expect(await limits(4000, -1)).to.deep.equal({ maxReadRequestUnits: 4000 });
  });

  it("is protected twice where its data is", async () => {
    expect((await table()).protected).to.deep.equal(["users-table"]);
  });

  it("can be destroyed where its data is not protected", async () => {
    const open = await table({ protectData: false });
    expect(open.protected).to.deep.equal([]);
    expect(open.inputs("users-table")["deletionProtectionEnabled"]).to.equal(false);
  });

  it("stays in AWS, with its key, where data is retained", async () => {
    expect((await table()).retained).to.deep.equal([]);
    const kept = await table({ retainData: true, customerKey: true });
    expect(kept.retained).to.have.members(["users-table", "users-key", "users-key-alias"]);
  });

  describe("with a key of this account", () => {
    let own: Declared;

    before(async () => {
      own = await table({ customerKey: true });
    });

    it("is encrypted with it", () => {
      const key = own.resources.find(({ name }) => name === "users-key");
      expect(own.tree).to.include.members([
        "aws:kms/key:Key users-key < users",
        "aws:kms/alias:Alias users-key-alias < users",
      ]);
      expect(own.inputs("users-table")["serverSideEncryption"]).to.deep.equal({
        enabled: true,
        kmsKeyArn: key?.outputs["arn"],
      });
      expect(own.inputs("users-key-alias")).to.deep.equal({
        namePrefix: "alias/user-manager-users-",
        targetKeyId: key?.id,
      });
    });

    it("has it rotated and protected as the table is, and a month to change one's mind", () => {
      const { policy, ...rest } = own.inputs("users-key");
      expect(policy).to.be.a("string");
      expect(rest).to.deep.equal({
        description: "Encrypts the users of user-manager",
        enableKeyRotation: true,
        deletionWindowInDays: 30,
      });
      expect(own.protected).to.deep.equal(["users-key", "users-table"]);
    });

    it("lets the account administer it, and use it through DynamoDB alone", () => {
      const Principal = { AWS: "arn:aws:iam::123456789012:root" };
      const { Statement } = policyIn(own.inputs("users-key")) as {
        readonly Statement: ReadonlyArray<{ readonly Sid: string; readonly Action: ReadonlyArray<string> }>;
      };
      const [administer, use, ...others] = Statement;
      expect(others).to.deep.equal([]);
      expect({ ...administer, Action: [] }).to.deep.equal({
        Sid: "Administer",
        Effect: "Allow",
        Principal,
        Action: [],
        Resource: "*",
      });
      expect(administer?.Action).to.include.members(["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DescribeKey"]);
      expect(administer?.Action.filter((action) => /crypt|DataKey|Grant$|\*/i.test(action))).to.deep.equal([
        "kms:RevokeGrant",
      ]);
      expect(use).to.deep.equal({
        Sid: "UseThroughDynamoDb",
        Effect: "Allow",
        Principal,
        Action: [
          "kms:Encrypt",
          "kms:Decrypt",
          "kms:ReEncrypt*",
          "kms:GenerateDataKey*",
          "kms:CreateGrant",
          "kms:DescribeKey",
        ],
        Resource: "*",
        Condition: {
          StringEquals: {
            "kms:ViaService": "dynamodb.eu-central-1.amazonaws.com",
            "kms:CallerAccount": "123456789012",
          },
        },
      });
    });
  });
});
