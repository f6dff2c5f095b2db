import { setTimeout } from "node:timers/promises";
import type { Resource } from "../program.ts";
import { type Members, membersOf } from "../members.ts";
import { callStore } from "./call-store.ts";
import type { Store } from "./store.ts";
import { creation, structure } from "./table-description.ts";
import { tableDefinition } from "./table-definition.ts";

/** Makes every table that the store does not hold yet; rejects when it holds one that is another. */
export const ensureTables = async (tables: ReadonlyArray<Resource>, store: Store, path: string): Promise<void> => {
  for (const resource of tables) {
    const wanted = creation(tableDefinition(resource));
    const found = await describe(store, wanted);
    if (found === undefined) await create(resource, store, wanted);
    else assertSame(resource, wanted, found, path);
  }
};

const describe = async (store: Store, { TableName }: Members): Promise<Members | undefined> => {
  const { status, members } = await callStore(store, "DescribeTable", { TableName });
  return status === 200 ? membersOf(members["Table"]) : undefined;
};

const create = async ({ type, name }: Resource, store: Store, wanted: Members): Promise<void> => {
  const { status, members } = await callStore(store, "CreateTable", wanted);
  if (status !== 200) throw new Error(`${type} "${name}": ${String(members["message"])}`);
  // It answers before the table can be used.
  while ((await describe(store, wanted))?.["TableStatus"] !== "ACTIVE") await setTimeout(1);
};

const assertSame = ({ type, name }: Resource, wanted: Members, found: Members, path: string): void => {
  const complaint =
    found["TableStatus"] !== "ACTIVE"
      ? "an earlier start ended before this table was ready"
      : structure(found) !== structure(wanted)
        ? "this table was made with another key, other key types or other indexes"
        : undefined;
  if (complaint !== undefined)
    throw new Error(
      `${type} "${name}": ${complaint}; remove ${path} to start with empty tables, or use another --data`,
    );
};
