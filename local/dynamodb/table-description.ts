import { itemsOf, type Members, membersOf } from "../members.ts";
import type { KeyDefinition, TableDefinition } from "./table-definition.ts";

/** The request that creates a table. */
export const creation = ({ name, attributes, indexes, ...key }: TableDefinition): Members => ({
  TableName: name,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: attributes.map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
  KeySchema: keySchema(key),
  ...(indexes.length > 0 && {
    GlobalSecondaryIndexes: indexes.map(({ projectionType, nonKeyAttributes, ...index }) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: {
        ProjectionType: projectionType,
        ...(nonKeyAttributes.length > 0 && { NonKeyAttributes: nonKeyAttributes }),
      },
    })),
  }),
});

const keySchema = ({ hashKey, rangeKey }: Omit<KeyDefinition, "name">): ReadonlyArray<object> => [
  { AttributeName: hashKey, KeyType: "HASH" },
  ...(rangeKey === undefined ? [] : [{ AttributeName: rangeKey, KeyType: "RANGE" }]),
];

/** What of a table's description decides what its items are, as text that can be compared. */
export const structure = (description: Members): string =>
  JSON.stringify([
    itemsOf(description["KeySchema"]).map(sorted),
    itemsOf(description["AttributeDefinitions"]).map(sorted).sort(),
    itemsOf(description["GlobalSecondaryIndexes"]).map(indexStructure).sort(),
  ]);

const indexStructure = (index: unknown): string => {
  const { IndexName, KeySchema, Projection } = membersOf(index);
  const { ProjectionType, NonKeyAttributes } = membersOf(Projection);
  return JSON.stringify([IndexName, itemsOf(KeySchema).map(sorted), ProjectionType, itemsOf(NonKeyAttributes)]);
};

const sorted = (value: unknown): string => JSON.stringify(Object.entries(membersOf(value)).sort());
