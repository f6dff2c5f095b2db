import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { dynamoUserRepository } from "../../adapters/dynamodb/user-repository.ts";
import type { UsersTable } from "../../adapters/dynamodb/users-table.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { startDynalite } from "./dynalite-server.ts";
import { type LossyProxy, startLossyProxy } from "./lossy-proxy.ts";
import { clientOf, createUsersTable, patience } from "./users-table.ts";

export type ProxiedUsers = {
  /**
   * As a function has it, but behind the proxy: each attempt has the timeouts of production, and all of them together
   * more time than there, for a busy machine; unless the test says otherwise.
   */
  readonly users: UserRepository;
  readonly proxy: LossyProxy;
  /** The same table, undisturbed. */
  readonly truth: UserRepository;
  readonly tableName: string;
  readonly close: () => Promise<void>;
};

/** A users table behind a proxy that misbehaves on demand. */
export const startProxiedUsers = async (
  timing: Pick<UsersTable, "deadline"> = { deadline: 20_000 },
  overrides: DynamoDBClientConfig = {},
): Promise<ProxiedUsers> => {
  const server = await startDynalite();
  const direct = clientOf(server.url, patience);
  const tableName = await createUsersTable(server.url);
  const proxy = await startLossyProxy(server.url);
  return {
    users: dynamoUserRepository({ client: clientOf(proxy.url, overrides), tableName, ...timing }),
    truth: dynamoUserRepository({ client: direct, tableName, deadline: 20_000 }),
    proxy,
    tableName,
    close: async () => {
      await proxy.close();
      await server.close();
    },
  };
};
