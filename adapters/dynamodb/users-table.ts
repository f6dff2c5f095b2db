import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Where the users are: one item each, with the address as its key. */
export type UsersTable = {
  readonly client: Pick<DynamoDBDocumentClient, "send">;
  readonly tableName: string;
  /** Milliseconds for one operation, if not OPERATION_DEADLINE. */
  readonly deadline?: number;
};
