import { mkdirSync } from "node:fs";
import type { Log } from "../log.ts";
import { evaluateInWorker } from "../program/evaluate-in-worker.ts";
import { assertPortFree } from "./assert-port-free.ts";
import { banner } from "./banner.ts";
import { consoleLog } from "./console-log.ts";
import { lockData } from "./data-lock.ts";
import { explain } from "./explain.ts";
import { onStop } from "./on-stop.ts";
import { type Options, readOptions, usage } from "./options.ts";

/**
 * The command line: starts the laptop cloud for the program of `directory` (where Pulumi.yaml is) and serves until a
 * signal. Exit status 2 for a wrong command line, 1 for a program that cannot be served, 0 for everything else.
 */
export const run = async (args: ReadonlyArray<string>, directory: string): Promise<void> => {
  const options = optionsOf(args);
  if (options === undefined) return;
  const log = consoleLog(process.stdout, process.stderr);
  try {
    await serve(options, directory, log);
    surviveFaults(log);
  } catch (error) {
    process.stderr.write(`Cannot start: ${explain(error, directory)}\n`);
    process.exit(1);
  }
};

const optionsOf = (args: ReadonlyArray<string>): Options | undefined => {
  try {
    const options = readOptions(args);
    if (!options.help) return options;
    process.stdout.write(usage);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
};

const serve = async ({ port, dataDir, stack }: Options, directory: string, log: Log): Promise<void> => {
  let close = (): Promise<void> => Promise.resolve();
  onStop(() => close());
  await assertPortFree(port);
  makeFolder(dataDir);
  const unlock = await lockData(dataDir);
  close = () => {
    unlock();
    return Promise.resolve();
  };
  // Side by side: the program is evaluated in a thread of its own while this one loads what will serve it.
  const [program, { startCloud }] = await Promise.all([evaluateInWorker({ directory, stack }), import("../cloud.ts")]);
  const cloud = await startCloud({ program, dataDir, port, log });
  close = async () => {
    await cloud.close();
    unlock();
  };
  const { url, dnsName } = cloud;
  process.stdout.write(banner({ program, url, dnsName, dataDir }));
};

/** Addresses and hashes of whoever tries it out: for this user alone. */
const makeFolder = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Error(`${dataDir} cannot be a folder for the data: choose another --data`, { cause });
  }
};

/**
 * A fault that nobody awaited is told, and the next request is served all the same; also when nobody reads the log any
 * more.
 */
const surviveFaults = (log: Log): void => {
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  const tell = (error: unknown): void =>
    log({
      level: "error",
      service: "laptop-cloud",
      message: "a fault that nobody caught",
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  process.on("unhandledRejection", tell).on("uncaughtException", tell);
};
