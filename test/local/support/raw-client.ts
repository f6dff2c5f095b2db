import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";

const open = async (url: string): Promise<Socket> => {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  return socket.on("error", () => undefined);
};

/** Sends bytes as they stand and returns all that comes until the server ends the connection. */
export const exchange = async (url: string, ...parts: ReadonlyArray<string>): Promise<string> => {
  const socket = await open(url);
  let received = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => (received += chunk));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  for (const part of parts) {
    socket.write(part, "latin1");
    await setTimeout(5);
  }
  await closed;
  return received;
};

/** Sends bytes and goes away in the middle of it. */
export const abandon = async (url: string, part: string): Promise<void> => {
  const socket = await open(url);
  socket.write(part);
  await setTimeout(5);
  socket.resetAndDestroy();
};

/** A request that asks the server to close the connection after its answer. */
export const text = (start: string, headers: ReadonlyArray<string> = [], body = ""): string =>
  [`${start} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "", body].join("\r\n");
