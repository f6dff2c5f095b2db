import { once } from "node:events";
import type { AddressInfo } from "node:net";
import dynalite from "dynalite";

export type TestServer = { readonly url: string; readonly close: () => Promise<void> };

/** An in-memory DynamoDB of this process on a free port of the loopback interface. */
export const startDynalite = async (): Promise<TestServer> => {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // An address of listen(port, host) is never a pipe's string.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
