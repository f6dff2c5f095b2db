import { type Program, type Resource, resourcesOf } from "../program.ts";
import type { Store } from "./store.ts";
import { isMembers, type Members } from "./wire.ts";

const tableType = "aws:dynamodb/table:Table";

/** Inputs that decide what a table is. */
const structural = new Set(["name", "attributes", "hashKey", "rangeKey"]);
/** Inputs that change nothing that a laptop could show: price, protection, encryption, backups. */
const irrelevant = new Set([
  "billingMode",
  "deletionProtectionEnabled",
  "onDemandThroughput",
  "pointInTimeRecovery",
  "serverSideEncryption",
  "tableClass",
  "tags",
  "tagsAll",
]);

/** Makes every table of the program that the store does not hold yet; throws when it holds one with another key. */
export const ensureTables = async (program: Program, store: Store): Promise<void> => {
  for (const resource of resourcesOf(program, tableType)) {
    const wanted = definitionOf(resource);
    const found = await call(store, "DescribeTable", { TableName: wanted.TableName });
    if (found.status === 200) assertSameKey(resource, wanted, found.members["Table"]);
    else await mustCreate(resource, store, wanted);
  }
};

type Definition = {
  readonly TableName: string;
  readonly AttributeDefinitions: unknown;
  readonly KeySchema: ReadonlyArray<{ readonly AttributeName: string; readonly KeyType: "HASH" | "RANGE" }>;
};

const definitionOf = ({ name, inputs, outputs }: Resource): Definition => {
  for (const input of Object.keys(inputs))
    if (!structural.has(input) && !irrelevant.has(input))
      throw new Error(`${tableType} "${name}": the laptop cloud does not know the property "${input}"`);
  const { attributes, hashKey, rangeKey } = inputs;
  if (!Array.isArray(attributes) || typeof hashKey !== "string")
    throw new Error(`${tableType} "${name}": needs attributes and hashKey`);
  return {
    TableName: String(outputs["name"]),
    AttributeDefinitions: attributes.map((attribute: unknown) =>
      isMembers(attribute) ? { AttributeName: attribute["name"], AttributeType: attribute["type"] } : attribute,
    ),
    KeySchema: [
      { AttributeName: hashKey, KeyType: "HASH" },
      ...(typeof rangeKey === "string" ? [{ AttributeName: rangeKey, KeyType: "RANGE" as const }] : []),
    ],
  };
};

const assertSameKey = ({ name }: Resource, wanted: Definition, found: unknown): void => {
  const stored = isMembers(found) ? found["KeySchema"] : undefined;
  if (JSON.stringify(stored) !== JSON.stringify(wanted.KeySchema))
    throw new Error(
      `${tableType} "${name}": the data directory holds this table with another key; start with another --data or remove it`,
    );
};

const mustCreate = async ({ name }: Resource, store: Store, wanted: Definition): Promise<void> => {
  const { status, members } = await call(store, "CreateTable", { ...wanted, BillingMode: "PAY_PER_REQUEST" });
  if (status !== 200) throw new Error(`${tableType} "${name}": ${String(members["message"])}`);
};

/** A request of the laptop cloud itself: the store wants a signature's form, not its proof. */
const call = async (
  store: Store,
  operation: string,
  members: Members,
): Promise<{ status: number; members: Members }> => {
  const { status, body } = await store.send({
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      "x-amz-date": "20260101T000000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20260101/x/dynamodb/aws4_request, SignedHeaders=host, Signature=x",
    },
    body: JSON.stringify(members),
  });
  const answered: unknown = JSON.parse(body);
  return { status, members: isMembers(answered) ? answered : {} };
};
