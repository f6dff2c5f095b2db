import { execFile } from "node:child_process";
import { promisify } from "node:util";
import {
  type AttributeValue,
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { expect } from "chai";
import { restoreUsers } from "../../scripts/restore/restore-users.ts";
import { startDynalite, type TestServer } from "../support/dynalite-server.ts";

const [from, to] = ["users-restored", "users-table"];
const place = { region: "eu-central-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
const user = (name: string, version = 1): Record<string, AttributeValue> => ({
  email: { S: `${name}@example.com` },
  id: { S: `id-of-${name}` },
  version: { N: String(version) },
  password_hash: { S: "$argon2id$…" },
});

describe("restoring users", () => {
  let server: TestServer;
  let client: DynamoDBClient;

  const put = (table: string, item: Record<string, AttributeValue>) =>
    client.send(new PutItemCommand({ TableName: table, Item: item }));
  const usersIn = async (table: string) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
    return Items.map(({ email, version }) => `${email?.S ?? ""} ${version?.N ?? ""}`).toSorted();
  };

  beforeEach(async () => {
    server = await startDynalite();
    client = new DynamoDBClient({ endpoint: server.url, ...place });
    for (const TableName of [from, to])
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: "PAY_PER_REQUEST",
          AttributeDefinitions: [{ AttributeName: "email", AttributeType: "S" }],
          KeySchema: [{ AttributeName: "email", KeyType: "HASH" }],
        }),
      );
    await Promise.all([put(from, user("same")), put(from, user("missing")), put(from, user("changed"))]);
    await Promise.all([put(to, user("same")), put(to, user("changed", 2)), put(to, user("new"))]);
  });
  afterEach(async () => {
    client.destroy();
    await server.close();
  });

  it("puts back who is missing, and touches nobody else", async () => {
    const tally = await restoreUsers(client, { from, to, overwrite: false, dryRun: false });
    expect(tally).to.deep.equal({ same: 1, missing: 1, changed: 1, taken: 0, busy: 0 });
    expect(await usersIn(to)).to.deep.equal([
      "changed@example.com 2",
      "missing@example.com 1",
      "new@example.com 1",
      "same@example.com 1",
    ]);
  });

  it("replaces who has changed only when told to", async () => {
    const tally = await restoreUsers(client, { from, to, overwrite: true, dryRun: false });
    expect(tally).to.deep.equal({ same: 1, missing: 1, changed: 1, taken: 0, busy: 0 });
    // Above both: no ETag from before fits it.
    expect(await usersIn(to)).to.include("changed@example.com 3");
  });

  it("leaves somebody else who has the address by now", async () => {
    await put(to, { ...user("changed", 1), id: { S: "another" } });
    const tally = await restoreUsers(client, { from, to, overwrite: true, dryRun: false });
    expect(tally).to.deep.equal({ same: 1, missing: 1, changed: 0, taken: 1, busy: 0 });
    expect(await usersIn(to)).to.include("changed@example.com 1");
  });

  it("counts and writes nothing in a drill", async () => {
    const before = await usersIn(to);
    const tally = await restoreUsers(client, { from, to, overwrite: true, dryRun: true });
    expect(tally).to.deep.equal({ same: 1, missing: 1, changed: 1, taken: 0, busy: 0 });
    expect(await usersIn(to)).to.deep.equal(before);
  });

  it("leaves who is registered or changed while it runs", async () => {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context["commandName"] === "PutItemCommand") {
          const plain = new DynamoDBClient({ endpoint: server.url, ...place });
          for (const name of ["missing", "changed"])
            await plain.send(new PutItemCommand({ TableName: to, Item: user(name, 9) }));
          plain.destroy();
        }
        return next(args);
      },
      { step: "initialize" },
    );
    const tally = await restoreUsers(client, { from, to, overwrite: true, dryRun: false });
    expect(tally).to.deep.equal({ same: 1, missing: 0, changed: 0, taken: 0, busy: 2 });
    expect(await usersIn(to)).to.include.members(["changed@example.com 9", "missing@example.com 9"]);
  });

  it("is a command that says what it did", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["scripts/restore.ts", "--from", from, "--to", to, "--dry-run"],
      {
        env: {
          ...process.env,
          AWS_ENDPOINT_URL_DYNAMODB: server.url,
          AWS_REGION: "eu-central-1",
          AWS_ACCESS_KEY_ID: "local",
          AWS_SECRET_ACCESS_KEY: "local",
        },
      },
    );
    expect(stdout.split("\n").slice(0, 4)).to.deep.equal([
      "3 users in users-restored",
      "1 the same in users-table",
      "1 missing: would be put back",
      "1 changed: left as they are",
    ]);
  });
});
