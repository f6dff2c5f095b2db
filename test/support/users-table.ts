import { randomUUID } from "node:crypto";
import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoClient } from "../../adapters/dynamodb/client.ts";
import type { UsersTable } from "../../adapters/dynamodb/users-table.ts";

const place = { region: "eu-central-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };

/** The client of the functions, pointed at a DynamoDB of this machine. */
export const clientOf = (endpoint: string, overrides: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  dynamoClient({ endpoint, ...place, ...overrides });

/** For tests of outcomes that a busy machine must not change by a repeated request. */
export const patience = { requestHandler: { connectionTimeout: 20_000, requestTimeout: 20_000 } };

/** Makes an empty users table under a new name, with the key of the deployed one, and tells the name. */
export const createUsersTable = async (endpoint: string): Promise<string> => {
  const client = new DynamoDBClient({ endpoint, ...place });
  const TableName = `users-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "email", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "email", KeyType: "HASH" }],
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.05, maxDelay: 0.5 }, { TableName });
  client.destroy();
  return TableName;
};

/** A new table with time to spare. */
export const patientTable = async (endpoint: string): Promise<UsersTable> => ({
  client: clientOf(endpoint, patience),
  tableName: await createUsersTable(endpoint),
  deadline: 20_000,
});
