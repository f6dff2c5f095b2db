import { AwsError } from "../aws-error.ts";
import type { AccessRequest } from "../iam/authorizer.ts";
import type { Members } from "../members.ts";
import { leadingKeys } from "./leading-keys.ts";
import { namedAttributes } from "./named-attributes.ts";
import type { TableDefinition } from "./table-definition.ts";
import { tableName } from "./table-name.ts";

/**
 * Operations that the gate can decide on: those on the items of one table. (A batch or a transaction needs one decision for
 * each of its entries, and the store knows no transactions.)
 */
const reads = ["GetItem", "Query", "Scan"];
const writes = ["PutItem", "UpdateItem", "DeleteItem"];

type Tables = {
  readonly region: string;
  readonly accountId: string;
  readonly tables: ReadonlyArray<TableDefinition>;
};

/**
 * What a request asks of IAM: action, table and condition keys (DynamoDB developer guide: IAM policy conditions for
 * fine-grained access control). Throws the AwsError of a request that the laptop cloud does not serve.
 */
export const accessOf = (
  operation: string,
  request: Members,
  { region, accountId, tables }: Tables,
): Omit<AccessRequest, "roleArn"> => {
  if (![...reads, ...writes].includes(operation))
    throw new AwsError("UnknownOperationException", `the laptop cloud does not serve DynamoDB's ${operation}`);
  // It has no condition key, so no policy could keep it from showing hidden attributes; and the store would ignore it.
  if (request["ReturnValuesOnConditionCheckFailure"] !== undefined)
    throw new AwsError(
      "ValidationException",
      "the laptop cloud does not serve ReturnValuesOnConditionCheckFailure: no IAM condition covers what it returns",
    );
  const { TableName, IndexName } = request;
  const arn = `arn:aws:dynamodb:${region}:${accountId}:table/${tableName(TableName)}`;
  const table = tables.find((candidate) => candidate.name === tableName(TableName));
  const asked = table?.indexes.find((index) => index.name === IndexName) ?? table;
  return {
    action: `dynamodb:${operation}`,
    resource: typeof IndexName === "string" ? `${arn}/index/${IndexName}` : arn,
    context: {
      "dynamodb:Attributes": namedAttributes(request),
      ...given("dynamodb:LeadingKeys", asked && leadingKeys(request, asked.hashKey)),
      ...given("dynamodb:ReturnConsumedCapacity", request["ReturnConsumedCapacity"]),
      // Both always have a value, the guide says: where a request leaves it out, the one that the operation assumes.
      ...(reads.includes(operation)
        ? { "dynamodb:Select": selectOf(request) }
        : { "dynamodb:ReturnValues": textOr(request["ReturnValues"], "NONE") }),
    },
  };
};

const given = (key: string, value: unknown): AccessRequest["context"] =>
  typeof value === "string" || Array.isArray(value) ? { [key]: value as string | ReadonlyArray<string> } : {};

const textOr = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);

/** A projection selects specific attributes whether or not the request says so. */
const selectOf = ({ Select, ProjectionExpression, AttributesToGet, IndexName }: Members): string => {
  if (typeof Select === "string") return Select;
  if (ProjectionExpression !== undefined || AttributesToGet !== undefined) return "SPECIFIC_ATTRIBUTES";
  return IndexName === undefined ? "ALL_ATTRIBUTES" : "ALL_PROJECTED_ATTRIBUTES";
};
