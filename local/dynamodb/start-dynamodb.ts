import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Authorize } from "../iam/authorizer.ts";
import type { Principals } from "../iam/principals.ts";
import type { Log } from "../log.ts";
import { type Program, resourcesOf } from "../program.ts";
import { accessOf } from "./access-of.ts";
import { ensureTables } from "./ensure-tables.ts";
import { makeGate } from "./gate.ts";
import { listen } from "./listen.ts";
import { openStore } from "./store.ts";
import { tableDefinition } from "./table-definition.ts";
import { tableKeys } from "./table-keys.ts";

export type DynamoDb = {
  /** Where functions reach it: the value of AWS_ENDPOINT_URL_DYNAMODB. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

type Dependencies = {
  readonly program: Program;
  readonly authorize: Authorize;
  readonly principals: Principals;
  readonly log: Log;
  readonly dataDir: string;
};

/**
 * The program's tables behind an IAM gate, on a loopback port, kept in `<dataDir>/dynamodb`. Rejects on a table that the
 * laptop cloud does not know, or that was kept from a program where it was another.
 */
export const startDynamoDb = async ({ dataDir, program, ...dependencies }: Dependencies): Promise<DynamoDb> => {
  const resources = resourcesOf(program, "aws:dynamodb/table:Table");
  const mayDecrypt = tableKeys(program, dependencies.authorize);
  const place = { ...program, tables: resources.map(tableDefinition) };
  const path = join(dataDir, "dynamodb");
  await mkdir(path, { recursive: true });
  const store = openStore(path);
  try {
    await ensureTables(resources, store, path);
    const gate = makeGate({
      store,
      accessOf: (operation, request) => accessOf(operation, request, place),
      mayDecrypt,
      ...dependencies,
    });
    const { url, close } = await listen(gate);
    return {
      url,
      close: async () => {
        await close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
};
