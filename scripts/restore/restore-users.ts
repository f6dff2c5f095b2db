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

const outcomes = ["same", "missing", "changed", "taken", "busy"] as const;
type Outcome = (typeof outcomes)[number];
export type Tally = Readonly<Record<Outcome, number>>;

const pageSize = 25;

/**
 * Copies users from a restored table back into the stack's, while that one serves: a user who is missing there is put
 * back, one who differs is left or replaced, and one who changes meanwhile is left ("busy"). Somebody else who has the
 * address by now is left in any case ("taken"). Nobody is deleted. A user who is replaced gets a version of its own, so that
 * no ETag from before fits what it did not describe.
 */
export const restoreUsers = async (client: DynamoDBClient, restoration: Restoration): Promise<Tally> => {
  const tally: Record<Outcome, number> = { same: 0, missing: 0, changed: 0, taken: 0, busy: 0 };
  const { from, to, overwrite, dryRun } = restoration;

  const restore = async (item: Item): Promise<Outcome> => {
    const { email = { NULL: true } } = item;
    const { Item: current } = await client.send(
      new GetItemCommand({ TableName: to, Key: { email }, ConsistentRead: true }),
    );
    if (isDeepStrictEqual(current, item)) return "same";
    if (current !== undefined && current["id"]?.S !== item["id"]?.S) return "taken";
    const outcome = current === undefined ? "missing" : "changed";
    if (dryRun || (current !== undefined && !overwrite)) return outcome;
    const version = { N: String(Math.max(Number(current?.["version"]?.N ?? 0), Number(item["version"]?.N)) + 1) };
    return (await put(current === undefined ? item : { ...item, version }, current)) ? outcome : "busy";
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
