import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, running } from "./process.ts";

export type SystemUnderLoad = Running & { readonly dataDir: string };

/** `npm start` in a process and a data directory of its own. */
export const startSystem = async (): Promise<SystemUnderLoad> => {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-"));
  const started = await running("local/main.ts", ["--port", "0", "--data", dataDir], /(http:\/\/127\.0\.0\.1:\d+)/);
  return {
    ...started,
    dataDir,
    stop: async () => {
      await started.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export const password = "mulberry lantern quartz 9";

/** Registers one user; throws on anything but 201. */
export const register = async (url: string, email: string): Promise<void> => {
  const response = await fetch(`${url}/register`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (response.status !== 201) throw new Error(`registration answered ${response.status}: ${await response.text()}`);
};
