import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type DynamoDb, startDynamoDb } from "../../../local/dynamodb/start-dynamodb.ts";
import { makeAuthorizer } from "../../../local/iam/make-authorizer.ts";
import { makePrincipals, type Principals } from "../../../local/iam/principals.ts";
import type { LogEvent } from "../../../local/log.ts";
import type { Resource } from "../../../local/program.ts";
import { programOf, resource, role, roleArn, rolePolicy } from "../support/program-of.ts";

export const tableArn = (name: string): string => `arn:aws:dynamodb:eu-central-1:000000000000:table/${name}`;

/** A table whose partition key is `id`. */
export const aTable = (name: string, inputs: Resource["inputs"] = {}): Resource =>
  resource("aws:dynamodb/table:Table", name, {
    inputs: { hashKey: "id", attributes: [{ name: "id", type: "S" }], billingMode: "PAY_PER_REQUEST", ...inputs },
    outputs: { name, arn: tableArn(name) },
  });

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "laptop-dynamodb-"));

export type Served = DynamoDb & {
  readonly principals: Principals;
  readonly events: ReadonlyArray<LogEvent>;
  /** A client that signs with the key of a role, or with a key of its own choice. */
  readonly as: (roleName: string, accessKeyId?: string) => DynamoDBDocumentClient;
};

type Statement = Readonly<Record<string, unknown>>;

/** Tables behind the gate; the role `app` has these statements. */
export const serve = async (
  tables: ReadonlyArray<Resource>,
  statements: ReadonlyArray<Statement>,
  dataDir: string,
): Promise<Served> => {
  const program = programOf(...tables, role("app"), rolePolicy("app-policy", "app", ...statements));
  const principals = makePrincipals();
  const events: LogEvent[] = [];
  const log = (event: LogEvent) => void events.push(event);
  const dynamoDb = await startDynamoDb({ program, authorize: makeAuthorizer(program), principals, log, dataDir });
  const clients: DynamoDBClient[] = [];
  return {
    ...dynamoDb,
    principals,
    events,
    as: (roleName, accessKeyId = principals.accessKeyFor(roleArn(roleName))) => {
      const client = new DynamoDBClient({
        region: "eu-central-1",
        endpoint: dynamoDb.url,
        credentials: { accessKeyId, secretAccessKey: "local" },
        maxAttempts: 1,
      });
      clients.push(client);
      return DynamoDBDocumentClient.from(client);
    },
    close: async () => {
      clients.forEach((client) => client.destroy());
      await dynamoDb.close();
    },
  };
};

/** Serves in a folder that the suite's `afterEach` removes. */
export const managedDynamoDb = (): ((
  tables: ReadonlyArray<Resource>,
  ...statements: ReadonlyArray<Statement>
) => Promise<Served>) => {
  const undo: Array<() => Promise<void>> = [];
  afterEach(async () => {
    for (const step of undo.splice(0)) await step();
  });
  return async (tables, ...statements) => {
    const dataDir = newDataDir();
    const served = await serve(tables, statements, dataDir);
    undo.push(served.close, () => rm(dataDir, { recursive: true, force: true }));
    return served;
  };
};

export const allow = (Action: string | ReadonlyArray<string>, Condition?: object): Statement => ({
  Effect: "Allow",
  Action,
  Resource: [tableArn("things"), `${tableArn("things")}/index/*`],
  ...(Condition && { Condition }),
});

/** The name of what a promise is rejected with, or "done". */
export const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Error ? error.name : error),
  );
