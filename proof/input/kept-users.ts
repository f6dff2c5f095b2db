import { join } from "node:path";
import { callStore } from "../../local/dynamodb/call-store.ts";
import { openStore } from "../../local/dynamodb/store.ts";
import { isMembers, itemsOf, type Members, membersOf } from "../../local/members.ts";

/** Every item of every table that a stopped system has kept, past IAM and in full. */
export const keptUsers = async (dataDir: string): Promise<ReadonlyArray<Members>> => {
  const store = openStore(join(dataDir, "dynamodb"));
  const call = async (operation: string, request: Members): Promise<Members> => {
    const { status, members } = await callStore(store, operation, request);
    if (status !== 200) throw new Error(`the store cannot be read: ${JSON.stringify(members)}`);
    return members;
  };
  try {
    const items: unknown[] = [];
    for (const TableName of itemsOf((await call("ListTables", {}))["TableNames"])) {
      let from: unknown;
      do {
        const page = await call("Scan", { TableName, ...(from !== undefined && { ExclusiveStartKey: from }) });
        items.push(...itemsOf(page["Items"]));
        from = page["LastEvaluatedKey"];
      } while (from !== undefined);
    }
    return items.map((item) => membersOf(plain({ M: item })));
  } finally {
    await store.close();
  }
};

/** DynamoDB's JSON as the value that it stands for. */
const plain = (value: unknown): unknown => {
  if (!isMembers(value)) return value;
  const { M, L, N } = value;
  if (isMembers(M)) return Object.fromEntries(Object.entries(M).map(([name, member]) => [name, plain(member)]));
  if (Array.isArray(L)) return L.map(plain);
  return N === undefined ? Object.values(value)[0] : Number(N);
};
