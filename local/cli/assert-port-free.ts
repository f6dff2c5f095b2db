import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Rejects, as listening would, when something listens on the port already: to say so before the seconds that a start
 * takes.
 */
export const assertPortFree = async (port: number): Promise<void> => {
  const probe = createServer().listen(port, "127.0.0.1");
  await once(probe, "listening");
  probe.close();
  await once(probe, "close");
};
