import { randomUUID } from "node:crypto";
import { CreateTableCommand, DeleteTableCommand, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoClient } from "../../adapters/dynamodb/client.ts";

/** The client of the functions, pointed at a DynamoDB of this machine. */
export const clientOf = (endpoint: string): DynamoDBDocumentClient =>
  dynamoClient({ endpoint, region: "eu-central-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } });

/** Makes an empty users table under a new name, with the key of the deployed one, and tells the name. */
export const createUsersTable = async (client: DynamoDBDocumentClient): Promise<string> => {
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
  return TableName;
};

export const deleteUsersTable = async (client: DynamoDBDocumentClient, TableName: string): Promise<void> => {
  await client.send(new DeleteTableCommand({ TableName }));
};
