import { join } from "node:path";
import { callStore } from "../../local/dynamodb/call-store.ts";
import { openStore } from "../../local/dynamodb/store.ts";
import { isMembers, itemsOf, type Members, membersOf } from "../../local/members.ts";
import { type Program, resourcesOf } from "../../local/program.ts";

/** Every item that a stopped system has kept, past IAM and in full, the password hash included. */
export const keptItems = async (program: Program, dataDir: string): Promise<ReadonlyArray<Members>> => {
  const store = openStore(join(dataDir, "dynamodb"));
  const items: Members[] = [];
  try {
    for (const { outputs } of resourcesOf(program, "aws:dynamodb/table:Table")) {
      let from: unknown;
      do {
        const request = { TableName: outputs["name"], ...(from !== undefined && { ExclusiveStartKey: from }) };
        const { status, members } = await callStore(store, "Scan", request);
        if (status !== 200) throw new Error(`the store cannot be read: ${JSON.stringify(members)}`);
        items.push(...itemsOf(members["Items"]).map((item) => membersOf(plain({ M: item }))));
        from = members["LastEvaluatedKey"];
      } while (from !== undefined);
    }
    return items;
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
