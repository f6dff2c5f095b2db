import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "chai";
import type { Trial } from "../trial.ts";
import { registration } from "./gone-clients.ts";

const trickle = async (socket: Socket, bytes: string, seconds: number): Promise<void> => {
  const closed = new Promise((resolve) => socket.once("close", resolve));
  for (let sent = 0; sent < seconds && !socket.destroyed; sent += 1) {
    socket.write(bytes[sent % bytes.length] ?? "x");
    await Promise.race([wait(1000), closed]);
  }
};

/** Seconds after which a slow client is cut off, and one for the last byte. */
const patience = 31;

/** Many clients send a byte a second: others are served meanwhile, and in the full form all of them are cut off in time. */
export const slowClients = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const { port } = new URL(system.url);
  const email = trial.address();
  const whole = registration(email);
  const head = whole.indexOf("\r\n\r\n") + 4;
  const sockets = await Promise.all(
    Array.from({ length: trial.quick ? 40 : 200 }, async (_, index) => {
      const socket = connect(Number(port), "127.0.0.1").on("error", () => undefined);
      await once(socket, "connect");
      // Half of them are slow from the start, half of them within their body.
      if (index % 2 === 1) socket.write(whole.slice(0, head));
      return { socket: socket.resume(), rest: index % 2 === 1 ? " " : whole };
    }),
  );
  const slow = sockets.map(({ socket, rest }) => trickle(socket, rest, trial.quick ? 1 : patience));
  for (let others = 0; others < 20; others += 1) await trial.expectRecovery(system, email);
  await Promise.all(slow);
  const open = sockets.filter(({ socket }) => !socket.destroyed);
  for (const { socket } of open) socket.destroy();
  if (!trial.quick) expect(open, `slow clients after ${patience} seconds`).to.deep.equal([]);
};
