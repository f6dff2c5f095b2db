import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";
import { itemsOf, membersOf } from "../../../local/members.ts";
import { stackConfig } from "../../../local/program/stack-config.ts";
import { type Provider, startStubEngine, type StubEngine } from "./stub-engine.ts";

type Run = {
  readonly stack: string;
  /** Whether this is a preview, in which nothing is made and nothing that AWS decides is known. */
  readonly preview: boolean;
  readonly provider: Provider;
};

export type Outcome = Pick<StubEngine, "registrations" | "invocations" | "logs"> & {
  readonly exitCode: number | null;
  readonly stderr: string;
  readonly outputs: unknown;
};

const runner = createRequire(import.meta.url).resolve("@pulumi/pulumi/cmd/run");
const runtime = membersOf(membersOf(parse(readFileSync("Pulumi.yaml", "utf8")))["runtime"]);
const options = membersOf(runtime["options"]);

/**
 * Runs this project's program by Pulumi's own Node runner, with the arguments and variables that Pulumi's language host
 * gives it (pulumi-language-nodejs, `constructArguments` and `constructConfig`), against a stub engine.
 */
export const runProgram = async ({ stack, preview, provider }: Run): Promise<Outcome> => {
  const directory = process.cwd();
  const { project, main, values, secrets } = stackConfig({ directory, stack });
  const engine = await startStubEngine({ project, stack }, provider);
  const flags = {
    monitor: engine.address,
    engine: engine.address,
    organization: "organization",
    project,
    "root-directory": directory,
    stack,
    pwd: directory,
    parallel: "16",
  };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(
    process.execPath,
    [...nodeArguments(), runner, ...args, ...(preview ? ["--dry-run"] : []), main],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: "node_modules/.cache/pulumi-runner",
        PULUMI_CONFIG: JSON.stringify(oldKeys(values)),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secrets),
        ...(options["typescript"] === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
      },
    },
  );
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [exitCode] = (await once(child, "close")) as [number | null];
  engine.close();
  const { registrations, invocations, logs } = engine;
  return { exitCode, stderr, registrations, invocations, logs, outputs: engine.outputs() };
};

const nodeArguments = (): ReadonlyArray<string> =>
  typeof options["nodeargs"] === "string" ? itemsOf(options["nodeargs"].split(" ")).map(String) : [];

/** The language host spells `namespace:key` as `namespace:config:key`. */
const oldKeys = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key.replace(":", ":config:"), value]));
