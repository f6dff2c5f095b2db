import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Principals } from "../iam/principals.ts";
import type { Log } from "../log.ts";
import { environmentOf } from "./environment.ts";
import type { FunctionSettings } from "./function-settings.ts";
import { functionLog } from "./function-log.ts";
import { handlerFile } from "./handler-file.ts";
import { makePool } from "./pool.ts";
import { type Sandbox, type SandboxResult, startSandbox } from "./sandbox.ts";
import { sandboxesOf } from "./sandboxes-of.ts";
import { unpack } from "./unpack.ts";

export type HostedFunction = {
  readonly name: string;
  readonly arn: string;
  /** Rejects with the AwsError of a function that has no sandbox to spare. */
  readonly run: (event: Parameters<Sandbox["run"]>[0]) => Promise<SandboxResult>;
  readonly close: () => Promise<void>;
};

export type Host = {
  readonly region: string;
  readonly principals: Principals;
  readonly dynamoDbUrl: string;
  readonly dataDir: string;
  readonly log: Log;
  readonly sandboxes: number | undefined;
  readonly queueLimit: number;
};

/** Unpacks a function and keeps its sandboxes and its log. */
export const hostFunction = async (settings: FunctionSettings, host: Host): Promise<HostedFunction> => {
  const { name, arn, memory, timeout, handler, reservedConcurrency } = settings;
  const folder = await unpacked(settings, join(host.dataDir, "functions", name));
  const environment = environmentOf(settings, { ...host, folder });
  const start = { root: folder, file: await handlerFile(folder, settings), exported: handler.exported };
  const log = functionLog(name, host);
  const pool = makePool({
    sandboxes: Math.min(host.sandboxes ?? sandboxesOf(settings), reservedConcurrency ?? Infinity),
    queueLimit: host.queueLimit,
    start: () => startSandbox({ start, environment, memory, timeout, log: log.line, lost: log.lost }),
  });

  return {
    name,
    arn,
    run: async (event) => {
      const result = await pool.use((sandbox) => sandbox.run(event));
      if (!result.ok) log.fault(result.error, event.requestId);
      return result;
    },
    close: async () => {
      await pool.close();
      log.close();
    },
  };
};

/** The real path: modules are known by it, and the sandbox compares. */
const unpacked = async ({ name, code }: FunctionSettings, folder: string): Promise<string> => {
  await unpack(code, folder, `aws:lambda/function:Function "${name}"`);
  return realpath(folder);
};
