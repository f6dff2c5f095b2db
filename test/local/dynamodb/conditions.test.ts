import { DeleteCommand, GetCommand, PutCommand, QueryCommand, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "chai";
import { allow, aTable, managedDynamoDb, outcome } from "./support.ts";

const TableName = "things";
const Key = { id: "a" };
const ids = (id: string) => ({ ExpressionAttributeValues: { ":id": id } });

describe("the gate's condition keys", function () {
  this.timeout(30_000);
  const start = managedDynamoDb();

  it("hold a reader to the attributes that its role names", async () => {
    const condition = {
      "ForAllValues:StringEquals": { "dynamodb:Attributes": ["id", "name"] },
      StringEquals: { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" },
    };
    const client = (await start([aTable("things")], allow("dynamodb:GetItem", condition))).as("app");
    const get = (more: object) => outcome(client.send(new GetCommand({ TableName, Key, ...more })));
    const names = { ExpressionAttributeNames: { "#n": "name" } };
    expect(await get({ ProjectionExpression: "id, #n", ...names })).to.equal("done");
    expect(await get({ ProjectionExpression: "#n.x[0]", ...names })).to.equal("done");
    expect(await get({})).to.equal("AccessDeniedException");
    expect(await get({ ProjectionExpression: "id, password_hash" })).to.equal("AccessDeniedException");
    expect(
      await get({ ProjectionExpression: "#n, #h", ExpressionAttributeNames: { "#n": "name", "#h": "password_hash" } }),
    ).to.equal("AccessDeniedException");
  });

  it("hold a writer to what it may have returned, which is nothing when it asks for nothing", async () => {
    const condition = { StringEquals: { "dynamodb:ReturnValues": ["NONE", "UPDATED_NEW"] } };
    const writes = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"];
    const client = (await start([aTable("things")], allow(writes, condition))).as("app");
    expect(await outcome(client.send(new PutCommand({ TableName, Item: Key })))).to.equal("done");
    const put = new PutCommand({ TableName, Item: Key, ReturnValues: "ALL_OLD" });
    expect(await outcome(client.send(put))).to.equal("AccessDeniedException");
    const update = (ReturnValues: "UPDATED_NEW" | "ALL_NEW") =>
      client.send(new UpdateCommand({ TableName, Key, UpdateExpression: "SET n = :id", ...ids("1"), ReturnValues }));
    expect(await outcome(update("UPDATED_NEW"))).to.equal("done");
    expect(await outcome(update("ALL_NEW"))).to.equal("AccessDeniedException");
    expect(await outcome(client.send(new DeleteCommand({ TableName, Key })))).to.equal("done");
  });

  it("hold a writer to the attributes that it writes and compares", async () => {
    const condition = { "ForAllValues:StringEquals": { "dynamodb:Attributes": ["id", "n"] } };
    const client = (await start([aTable("things")], allow("dynamodb:UpdateItem", condition))).as("app");
    const update = (more: object) =>
      outcome(client.send(new UpdateCommand({ TableName, Key, ExpressionAttributeValues: { ":v": 1 }, ...more })));
    expect(await update({ UpdateExpression: "SET n = if_not_exists(n, :v)" })).to.equal("done");
    expect(await update({ UpdateExpression: "SET n = :v, hash = :v" })).to.equal("AccessDeniedException");
    expect(
      await update({ UpdateExpression: "SET n = :v", ConditionExpression: "attribute_not_exists(hash)" }),
    ).to.equal("AccessDeniedException");
  });

  it("hold a role to partition keys, however it names them", async () => {
    const condition = { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["mine"] } };
    const table = aTable("things", {
      rangeKey: "at",
      attributes: [
        { name: "id", type: "S" },
        { name: "at", type: "S" },
      ],
    });
    const client = (await start([table], allow("dynamodb:*", condition))).as("app");
    for (const [id, expected] of [
      ["mine", "done"],
      ["yours", "AccessDeniedException"],
    ] as const) {
      const item = { at: "mine", id };
      expect(await outcome(client.send(new PutCommand({ TableName, Item: item })))).to.equal(expected);
      expect(await outcome(client.send(new GetCommand({ TableName, Key: item })))).to.equal(expected);
      const query = (KeyConditionExpression: string) =>
        outcome(client.send(new QueryCommand({ TableName, KeyConditionExpression, ...ids(id) })));
      expect(await query("id = :id")).to.equal(expected);
      const named = { KeyConditionExpression: "#k = :id", ExpressionAttributeNames: { "#k": "id" } };
      expect(await outcome(client.send(new QueryCommand({ TableName, ...named, ...ids(id) })))).to.equal(expected);
    }
  });

  it("tell a count, an index and the consumed capacity apart", async () => {
    const table = aTable("things", {
      attributes: [
        { name: "id", type: "S" },
        { name: "owner", type: "S" },
      ],
      globalSecondaryIndexes: [{ name: "by-owner", hashKey: "owner", projectionType: "ALL" }],
    });
    const { as } = await start(
      [table],
      allow("dynamodb:Scan", { StringEquals: { "dynamodb:Select": "COUNT" } }),
      allow("dynamodb:Query", {
        StringEquals: { "dynamodb:Select": "ALL_PROJECTED_ATTRIBUTES" },
        StringNotEqualsIfExists: { "dynamodb:ReturnConsumedCapacity": "TOTAL" },
      }),
    );
    const scan = (more: object) => outcome(as("app").send(new ScanCommand({ TableName, ...more })));
    expect(await scan({ Select: "COUNT" })).to.equal("done");
    expect(await scan({})).to.equal("AccessDeniedException");
    const query = (more: object) =>
      outcome(
        as("app").send(
          new QueryCommand({
            ...{ TableName, IndexName: "by-owner", KeyConditionExpression: "#o = :id" },
            ...{ ExpressionAttributeNames: { "#o": "owner" }, ...ids("o"), ...more },
          }),
        ),
      );
    expect(await query({})).to.equal("done");
    expect(await query({ ReturnConsumedCapacity: "TOTAL" })).to.equal("AccessDeniedException");
    expect(await query({ Select: "COUNT" })).to.equal("AccessDeniedException");
  });
});
