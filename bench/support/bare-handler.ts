import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import dynalite from "dynalite";

/** The least that reads a user from the same kind of store with the same SDK: one process, one handler, no cloud around it. */
const dataDir = await mkdtemp(join(tmpdir(), "bare-handler-"));
const store = dynalite({ path: dataDir, createTableMs: 0 });
await new Promise<void>((resolve) => store.listen(0, "127.0.0.1", () => resolve()));
const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port;
const users = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    endpoint: `http://127.0.0.1:${portOf(store)}`,
    region: "eu-central-1",
    credentials: { accessKeyId: "bare", secretAccessKey: "bare" },
  }),
);
const email = "ada@example.com";
await users.send(
  new CreateTableCommand({
    TableName: "users",
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "email", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "email", KeyType: "HASH" }],
  }),
);
await users.send(new PutCommand({ TableName: "users", Item: { email, name: "Ada", version: 1 } }));

const server = createServer((_, response) => {
  void users.send(new GetCommand({ TableName: "users", Key: { email }, ConsistentRead: true })).then(({ Item }) => {
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(Item));
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${portOf(server)}\n`));
process.on("SIGTERM", () => {
  void rm(dataDir, { recursive: true, force: true }).then(() => process.exit(0));
});
