import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What came back, in Latin-1, and whether the server ended the connection. */
export type Received = { readonly bytes: string; readonly ended: boolean };

/** A connection of its own to the server; what it suffers is no fault of ours. */
export const open = async (url: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
};

/**
 * Sends bytes as they stand, in Latin-1, part by part, and waits for the end of the connection, but no longer than
 * `patience` after the last part: a server may wait for more.
 */
export const exchange = async (url: string, parts: ReadonlyArray<string>, patience: number): Promise<Received> => {
  const socket = await open(url);
  let bytes = "";
  let ended = false;
  socket.setEncoding("latin1").on("data", (chunk: string) => (bytes += chunk));
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => {
      ended = true;
      resolve();
    });
  });
  for (const [index, part] of parts.entries()) {
    if (index > 0) await wait(5);
    if (socket.writable) socket.write(part, "latin1");
  }
  const giveUp = new AbortController();
  await Promise.race([closed, wait(patience, undefined, { signal: giveUp.signal }).catch(() => undefined)]);
  giveUp.abort();
  socket.destroy();
  return { bytes, ended };
};
