import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "chai";
import { allow, aTable, newDataDir, serve } from "./support.ts";

const writer = new URL("./endless-writer.ts", import.meta.url);

describe("startDynamoDb after a kill -9", function () {
  this.timeout(60_000);

  it("has every item whose write was acknowledged", async () => {
    const dataDir = newDataDir();
    const child = spawn(process.execPath, [writer.pathname, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
    const acknowledged: string[] = [];
    for await (const id of createInterface({ input: child.stdout })) {
      acknowledged.push(id);
      if (acknowledged.length === 500) child.kill("SIGKILL");
    }
    if (child.signalCode === null) await once(child, "exit");
    expect(child.signalCode).to.equal("SIGKILL");

    const { as, close } = await serve([aTable("things")], [allow("dynamodb:GetItem")], dataDir);
    const client = as("app");
    const found = await Promise.all(
      acknowledged.map(async (id) => (await client.send(new GetCommand({ TableName: "things", Key: { id } }))).Item),
    );
    await close();
    await rm(dataDir, { recursive: true, force: true });
    expect(acknowledged).to.have.lengthOf.at.least(500);
    expect(found).to.deep.equal(acknowledged.map((id) => ({ id, text: `item ${id}` })));
  });
});
