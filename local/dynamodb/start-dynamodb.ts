import { createServer, type IncomingMessage } from "node:http";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Authorize } from "../iam/authorizer.ts";
import type { Principals } from "../iam/principals.ts";
import type { Log } from "../log.ts";
import type { Program } from "../program.ts";
import { makeGate } from "./gate.ts";
import { openStore } from "./store.ts";
import { ensureTables } from "./tables.ts";

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

/** The program's tables behind an IAM gate, on a loopback port, kept in `<dataDir>/dynamodb`. */
export const startDynamoDb = async ({ dataDir, program, ...dependencies }: Dependencies): Promise<DynamoDb> => {
  const path = join(dataDir, "dynamodb");
  await mkdir(path, { recursive: true });
  const store = openStore(path);
  await ensureTables(program, store);
  const gate = makeGate({ program, store, ...dependencies });

  const server = createServer((incoming, outgoing) => {
    void answer(incoming).then(({ status, headers, body }) => outgoing.writeHead(status, headers).end(body));
  });
  const answer = async (incoming: IncomingMessage) => gate({ headers: incoming.headers, body: await text(incoming) });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server has an address object; Node types also cover pipes.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await store.close();
    },
  };
};
