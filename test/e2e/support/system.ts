import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCloud } from "../../../local/cloud.ts";
import type { LogEvent } from "../../../local/log.ts";
import type { Program } from "../../../local/program.ts";
import { evaluated } from "../../support/evaluated.ts";
import { type Call, clientOf } from "./client.ts";

type Cloud = Parameters<typeof startCloud>[0];

export type System = {
  readonly url: string;
  readonly call: Call;
  /** What the cloud logged so far. */
  readonly events: ReadonlyArray<LogEvent>;
  /** What the functions wrote so far, every file in full. */
  readonly functionLogs: () => Promise<string>;
  readonly dataDir: string;
  readonly close: () => Promise<void>;
};

/** The evaluated program of the dev stack, once per process and configuration. */
export const devProgram = (config: Readonly<Record<string, string>> = {}): Promise<Program> => evaluated("dev", config);

/** The whole system as `npm start` serves it, in this process, on a port and a data directory of its own. */
export const startSystem = async (options: Partial<Cloud> = {}): Promise<System> => {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "user-manager-")));
  const events: LogEvent[] = [];
  let closedLogs: string | undefined;
  const cloud = await startCloud({
    program: options.program ?? (await devProgram()),
    port: 0,
    ...options,
    dataDir,
    log: (event) => {
      events.push(event);
      options.log?.(event);
    },
  });
  return {
    url: cloud.url,
    call: clientOf(cloud.url),
    events,
    dataDir,
    functionLogs: async () => closedLogs ?? (await logsIn(join(dataDir, "logs"))),
    close: async () => {
      await cloud.close();
      closedLogs = await logsIn(join(dataDir, "logs"));
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const logsIn = async (directory: string): Promise<string> => {
  const files = await readdir(directory).catch(() => []);
  return (await Promise.all(files.map((file) => readFile(join(directory, file), "utf8")))).join("");
};
