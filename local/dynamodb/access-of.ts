import { AwsError } from "../aws-error.ts";
import type { AccessRequest } from "../iam/authorizer.ts";
import { namedAttributes } from "./named-attributes.ts";
import { isMembers, type Members } from "./wire.ts";

/** Operations on one table that the store knows; batches and transactions would need one decision per entry. */
const served = new Set(["GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan", "DescribeTable"]);
const reads = new Set(["GetItem", "Query", "Scan"]);

type Place = { readonly region: string; readonly accountId: string };

/**
 * What a request asks of IAM: action, table and condition keys (Service Authorization Reference: DynamoDB).
 * Throws the AwsError of an operation that the laptop cloud does not serve.
 */
export const accessOf = (
  operation: string,
  request: Members,
  { region, accountId }: Place,
): Omit<AccessRequest, "roleArn"> => {
  if (!served.has(operation))
    throw new AwsError("UnknownOperationException", `the laptop cloud does not serve DynamoDB's ${operation}`);
  // It has no condition key, so a policy could not keep it from showing hidden attributes; the store would ignore it.
  if (request["ReturnValuesOnConditionCheckFailure"] !== undefined)
    throw new AwsError(
      "ValidationException",
      "the laptop cloud does not serve ReturnValuesOnConditionCheckFailure: no IAM condition covers what it returns",
    );
  const table = String(request["TableName"]);
  const arn = table.startsWith("arn:") ? table : `arn:aws:dynamodb:${region}:${accountId}:table/${table}`;
  const index = request["IndexName"];
  return {
    action: `dynamodb:${operation}`,
    resource: typeof index === "string" ? `${arn}/index/${index}` : arn,
    context: {
      "dynamodb:Attributes": namedAttributes(request),
      ...present("dynamodb:LeadingKeys", leadingKeys(request)),
      ...present("dynamodb:ReturnValues", request["ReturnValues"]),
      ...present("dynamodb:ReturnConsumedCapacity", request["ReturnConsumedCapacity"]),
      ...(reads.has(operation) ? { "dynamodb:Select": selectOf(request) } : {}),
    },
  };
};

const present = (key: string, value: unknown): Record<string, string | ReadonlyArray<string>> =>
  typeof value === "string" || Array.isArray(value) ? { [key]: value } : {};

/** A projection selects specific attributes, whether or not the request says so; without one a read is of all. */
const selectOf = (request: Members): string => {
  const projected = request["ProjectionExpression"] !== undefined || request["AttributesToGet"] !== undefined;
  return typeof request["Select"] === "string"
    ? request["Select"]
    : projected
      ? "SPECIFIC_ATTRIBUTES"
      : "ALL_ATTRIBUTES";
};

/** Every string in the key or the item's key: the first is the partition key of the tables that are served here. */
const leadingKeys = (request: Members): ReadonlyArray<string> | undefined => {
  const key = request["Key"];
  const first = isMembers(key) ? Object.values(key)[0] : undefined;
  return isMembers(first) && typeof first["S"] === "string" ? [first["S"]] : undefined;
};
