import type { Statement } from "./policy-document.ts";

/**
 * What a function needs of the key that encrypts the table: DynamoDB decrypts the table's key in the name of whoever reads
 * or writes (DynamoDB developer guide: encryption at rest; aws-cdk #10010, #19531), and for nothing else.
 */
export const keyStatements = (keyArn: string | undefined): ReadonlyArray<Statement> =>
  keyArn === undefined
    ? []
    : [
        {
          Sid: "DecryptTable",
          Effect: "Allow",
          Action: "kms:Decrypt",
          Resource: keyArn,
          Condition: { StringEquals: { "kms:ViaService": viaDynamoDb(keyArn.split(":")[3] ?? "") } },
        },
      ];

/** The name by which DynamoDB calls KMS in a region. */
export const viaDynamoDb = (region: string): string => `dynamodb.${region}.amazonaws.com`;
