import { rm } from "node:fs/promises";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "chai";
import { allow, aTable, newDataDir, serve, type Served } from "./support.ts";

const everything = allow("dynamodb:*");
const TableName = "things";
const Key = { id: "a" };

describe("startDynamoDb with tables from an earlier start", function () {
  this.timeout(30_000);
  let dataDir: string;
  let first: Served;
  beforeEach(async () => {
    dataDir = newDataDir();
    first = await serve([aTable("things")], [everything], dataDir);
    await first.as("app").send(new PutCommand({ TableName, Item: Key }));
    await first.close();
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it("keeps their items", async () => {
    const again = await serve([aTable("things", { deletionProtectionEnabled: true })], [everything], dataDir);
    const { Item } = await again.as("app").send(new GetCommand({ TableName, Key }));
    await again.close();
    expect(Item).to.deep.equal(Key);
  });

  const string = (name: string) => ({ name, type: "S" });
  for (const [what, inputs] of [
    ["another key", { hashKey: "email", attributes: [string("email")] }],
    ["a sort key", { rangeKey: "at", attributes: [string("id"), string("at")] }],
    ["a key of another type", { attributes: [{ name: "id", type: "N" }] }],
    [
      "an index",
      {
        attributes: [string("id"), string("o")],
        globalSecondaryIndexes: [{ name: "by-o", hashKey: "o", projectionType: "ALL" }],
      },
    ],
  ] as const)
    it(`refuses ${what}, saying what to do, and lets go of the store`, async () => {
      const error: unknown = await serve([aTable("things", inputs)], [everything], dataDir).catch(
        (thrown: unknown) => thrown,
      );
      expect(String(error))
        .to.include('aws:dynamodb/table:Table "things": this table was made with another key')
        .and.to.include(`remove ${dataDir}/dynamodb`);
      await (await serve([aTable("things")], [everything], dataDir)).close();
    });
});
