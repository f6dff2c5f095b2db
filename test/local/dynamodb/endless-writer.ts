import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { allow, aTable, serve } from "./support.ts";

/** A process that stores items until somebody kills it, and prints the id of each one that was acknowledged. */
const { as } = await serve([aTable("things")], [allow("dynamodb:PutItem")], process.argv[2] ?? "");
const client = as("app");
const write = async (writer: number): Promise<never> => {
  for (let serial = 0; ; serial += 1) {
    const id = `${writer}-${serial}`;
    await client.send(new PutCommand({ TableName: "things", Item: { id, text: `item ${id}` } }));
    process.stdout.write(`${id}\n`);
  }
};
await Promise.all([1, 2, 3, 4].map(write));
