import { isDeepStrictEqual } from "node:util";
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  paginateScan,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";

type Item = Record<string, AttributeValue>;

export type Restoration = {
  /** The table that was restored, and the stack's own. */
  readonly from: string;
  readonly to: string;
  /** Whether users who are there, but otherwise, are replaced by what was restored. */
  readonly overwrite: boolean;
  /** Whether only to count. */
  readonly dryRun: boolean;
};

const outcomes = ["same", "missing", "changed", "busy"] as const;
type Outcome = (typeof outcomes)[number];
export type Tally = Readonly<Record<Outcome, number>>;

const pageSize = 25;

/**
 * Copies users from a restored table back into the stack's, while that one serves: a user who is missing there is put
 * back, one who differs is left or replaced, and one who changes meanwhile is left ("busy"). Nobody is deleted.
 */
export const restoreUsers = async (client: DynamoDBClient, restoration: Restoration): Promise<Tally> => {
  const tally: Record<Outcome, number> = { same: 0, missing: 0, changed: 0, busy: 0 };
  const { from, to, overwrite, dryRun } = restoration;

  const restore = async (item: Item): Promise<Outcome> => {
    const { email = { NULL: true } } = item;
    const { Item: current } = await client.send(
      new GetItemCommand({ TableName: to, Key: { email }, ConsistentRead: true }),
    );
    if (isDeepStrictEqual(current, item)) return "same";
    const outcome = current === undefined ? "missing" : "changed";
    if (dryRun || (current !== undefined && !overwrite)) return outcome;
    return (await put(item, current)) ? outcome : "busy";
  };

  /** Writes only where nothing has happened since `current` was read. */
  const put = async (item: Item, current: Item | undefined): Promise<boolean> => {
    const condition =
      current === undefined
        ? { ConditionExpression: "attribute_not_exists(email)" }
        : {
            ConditionExpression: "id = :id AND version = :version",
            ExpressionAttributeValues: {
              ":id": current["id"] ?? { NULL: true },
              ":version": current["version"] ?? { NULL: true },
            },
          };
    try {
      await client.send(new PutItemCommand({ TableName: to, Item: item, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  for await (const { Items = [] } of paginateScan({ client, pageSize }, { TableName: from, ConsistentRead: true }))
    for (const outcome of await Promise.all(Items.map(restore))) tally[outcome] += 1;
  return tally;
};
