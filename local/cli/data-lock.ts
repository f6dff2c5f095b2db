import { createHash } from "node:crypto";
import { once } from "node:events";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A socket per folder: the system gives it back when its process dies, however that happens; a file would stay. */
const socketOf = (folder: string): string => {
  const name = `laptop-cloud-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 24)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const isAlive = async (path: string): Promise<boolean> => {
  const socket = connect(path);
  try {
    await Promise.race([once(socket, "connect"), setTimeout(1000)]);
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

const listen = async (path: string): Promise<Server> => {
  const server = createServer((socket) => socket.destroy());
  server.listen(path);
  await once(server, "listening");
  return server.unref();
};

/**
 * Makes an existing folder this process's own until the returned function is called. Rejects when another process has
 * it.
 */
export const lockData = async (folder: string): Promise<() => void> => {
  const path = socketOf(folder);
  const server = await listen(path).catch(async () => {
    if (await isAlive(path))
      throw new Error(`another process serves the data in ${folder}: stop it, or choose another --data`);
    rmSync(path, { force: true });
    return listen(path);
  });
  return () => server.close();
};
