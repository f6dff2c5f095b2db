import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { checksumPlugin } from "./checksum-plugin.ts";

/**
 * How long one attempt may take, in milliseconds: to connect, from there to the first byte of the answer, and of silence
 * within the answer. DynamoDB answers in single-digit milliseconds, so a slower attempt is a lost one.
 *
 * The SDK makes up to three attempts and waits between them (25 and 50 ms at most, 1 and 2 s when throttled);
 * OPERATION_DEADLINE in attempt.ts cuts the sum.
 */
const TIMEOUTS = { connectionTimeout: 300, requestTimeout: 500, throwOnRequestTimeout: true, socketTimeout: 500 };

/**
 * The document client of a function, configured by Lambda's environment. Made once per cold start; it keeps its
 * connections alive between events, and a connection that died in the meantime costs one attempt.
 */
export const dynamoClient = (overrides: DynamoDBClientConfig = {}): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({
    // Given here, so that no file or metadata service is asked for them at the first request.
    defaultsMode: "standard",
    retryMode: "standard",
    maxAttempts: 3,
    requestHandler: TIMEOUTS,
    ...overrides,
  });
  client.middlewareStack.use(checksumPlugin);
  return DynamoDBDocumentClient.from(client, {
    // An undefined member is a mistake of ours and fails the write; "" is a value like any other.
    marshallOptions: { removeUndefinedValues: false, convertEmptyValues: false },
  });
};
