import { crc32 } from "node:zlib";
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "chai";
import { roleArn } from "../support/program-of.ts";
import { allow, aTable, managedDynamoDb, outcome } from "./support.ts";

const everything = allow("dynamodb:*");
const TableName = "things";
const Key = { id: "a" };

describe("startDynamoDb", function () {
  this.timeout(30_000);
  const start = managedDynamoDb();

  it("stores, reads, changes and deletes items for a role that may", async () => {
    const client = (await start([aTable("things")], everything)).as("app");
    await client.send(new PutCommand({ TableName, Item: { ...Key, n: 1, list: ["ü", null, { deep: true }] } }));
    const changed = await client.send(
      new UpdateCommand({
        ...{ TableName, Key, ReturnValues: "UPDATED_NEW", UpdateExpression: "ADD n :one" },
        ...{ ConditionExpression: "n = :one", ExpressionAttributeValues: { ":one": 1 } },
      }),
    );
    expect(changed.Attributes).to.deep.equal({ n: 2 });
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    expect(Item).to.deep.equal({ id: "a", n: 2, list: ["ü", null, { deep: true }] });
    await client.send(new DeleteCommand({ TableName, Key }));
    expect(await client.send(new GetCommand({ TableName, Key }))).to.not.have.property("Item");
  });

  it("has tables ready when it has started, with sort keys and indexes", async () => {
    const table = aTable("things", {
      rangeKey: "at",
      attributes: [
        { name: "id", type: "S" },
        { name: "at", type: "N" },
        { name: "owner", type: "S" },
      ],
      globalSecondaryIndexes: [{ name: "by-owner", hashKey: "owner", projectionType: "KEYS_ONLY" }],
    });
    const client = (await start([table, aTable("others")], everything)).as("app");
    await client.send(new PutCommand({ TableName, Item: { id: "a", at: 1, owner: "o", secret: 1 } }));
    const { Items } = await client.send(
      new QueryCommand({
        ...{ TableName, IndexName: "by-owner", KeyConditionExpression: "#o = :o" },
        ...{ ExpressionAttributeNames: { "#o": "owner" }, ExpressionAttributeValues: { ":o": "o" } },
      }),
    );
    expect(Items).to.deep.equal([{ id: "a", at: 1, owner: "o" }]);
  });

  it("passes the store's own refusals on", async () => {
    const { as, events } = await start([aTable("things")], everything);
    const put = () =>
      as("app").send(new PutCommand({ TableName, Item: Key, ConditionExpression: "attribute_not_exists(id)" }));
    expect(await outcome(put())).to.equal("done");
    expect(await outcome(put())).to.equal("ConditionalCheckFailedException");
    expect(events).to.deep.equal([]);
  });

  it("turns away who has no key of a role", async () => {
    const { as, events } = await start([aTable("things")], everything);
    expect(await outcome(as("app", "AKIAIOSFODNN7EXAMPLE").send(new GetCommand({ TableName, Key })))).to.equal(
      "UnrecognizedClientException",
    );
    expect(events[0]).to.include({ level: "error", service: "dynamodb", code: "UnrecognizedClientException" });
  });

  it("turns away a role that may not, in AWS's words and with its checksum, and logs it", async () => {
    const { url, principals, events } = await start([aTable("things")], allow("dynamodb:GetItem"));
    const response = await fetch(
      url,
      signed(principals.accessKeyFor(roleArn("app")), "DeleteItem", { TableName, Key: { id: { S: "a" } } }),
    );
    const text = await response.text();
    expect(response.status).to.equal(400);
    const message =
      "User: arn:aws:sts::000000000000:assumed-role/app/app is not authorized to perform: dynamodb:DeleteItem on resource: " +
      "arn:aws:dynamodb:eu-central-1:000000000000:table/things because no identity-based policy allows the dynamodb:DeleteItem action";
    expect(JSON.parse(text)).to.deep.equal({ __type: "com.amazon.coral.service#AccessDeniedException", message });
    expect(response.headers.get("x-amz-crc32")).to.equal(String(crc32(text)));
    expect(response.headers.get("x-amzn-requestid")).to.match(/^[0-9A-Z]{52}$/);
    expect(events).to.deep.equal([{ level: "error", service: "dynamodb", code: "AccessDeniedException", message }]);
  });

  for (const [what, operation, request, type] of [
    ["a transaction", "TransactWriteItems", { TransactItems: [] }, "service#UnknownOperationException"],
    ["a batch", "BatchGetItem", { RequestItems: {} }, "service#UnknownOperationException"],
    ["PartiQL", "ExecuteStatement", { Statement: "SELECT * FROM things" }, "service#UnknownOperationException"],
    ["table administration", "DeleteTable", { TableName }, "service#UnknownOperationException"],
    [
      "the old item of a failed condition",
      "PutItem",
      { TableName, Item: { id: { S: "a" } }, ReturnValuesOnConditionCheckFailure: "ALL_OLD" },
      "validate#ValidationException",
    ],
    ["a body that is no object", "GetItem", [], "service#SerializationException"],
  ] as const)
    it(`says that it does not serve ${what}`, async () => {
      const { url, principals, events } = await start([aTable("things")], everything);
      const response = await fetch(url, signed(principals.accessKeyFor(roleArn("app")), operation, request));
      expect(response.status).to.equal(400);
      expect(await response.json()).to.have.property("__type", `com.amazon.coral.${type}`);
      expect(events).to.have.lengthOf(1);
    });

  it("tells a request for another service where it has come", async () => {
    const { url, principals } = await start([aTable("things")], everything);
    const key = principals.accessKeyFor(roleArn("app"));
    for (const request of [signed(key, "GetItem", {}, "Kinesis_20131202"), { method: "PUT", body: "x" }]) {
      const response = await fetch(`${url}/bucket/key`, request);
      expect(response.status).to.equal(400);
      expect(await response.text()).to.include("the laptop cloud serves functions DynamoDB alone");
    }
  });

  it("answers a body that is too large, and survives a client that leaves", async () => {
    const { url, as } = await start([aTable("things")], everything);
    const large = await fetch(url, { method: "POST", body: "x".repeat(17 * 1024 * 1024) });
    expect(large.status).to.equal(413);
    const aborted = new AbortController();
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) });
    const leaving = fetch(url, { method: "POST", body, duplex: "half", signal: aborted.signal });
    setTimeout(() => aborted.abort(), 20);
    expect(await outcome(leaving)).to.equal("AbortError");
    expect(await outcome(as("app").send(new GetCommand({ TableName, Key })))).to.equal("done");
  });
});

const signed = (
  accessKeyId: string,
  operation: string,
  request: unknown,
  service = "DynamoDB_20120810",
): RequestInit => ({
  method: "POST",
  headers: {
    "Content-Type": "application/x-amz-json-1.0",
    "X-Amz-Target": `${service}.${operation}`,
    "X-Amz-Date": "20260101T000000Z",
    Authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
  },
  body: JSON.stringify(request),
});
