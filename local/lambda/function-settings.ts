import type { Archive } from "../program/assets.ts";
import type { Resource } from "../program.ts";
import { isObject, property } from "./property.ts";

/** What a function is, as far as it decides how an event runs. Times in seconds, memory in MiB. */
export type FunctionSettings = {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly code: Archive;
  /** File (without extension) and export, such as `index` and `handler`. */
  readonly handler: { readonly file: string; readonly exported: string };
  readonly memory: number;
  readonly timeout: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Most events at a time; undefined without a reservation. */
  readonly reservedConcurrency: number | undefined;
};

const runtime = "nodejs24.x";
/** What AWS uses when the program does not say (Lambda developer guide: CreateFunction). */
const defaults = { memory: 128, timeout: 3 };

/** Decide nothing on a laptop: where it logs, what is traced, on which processor it runs. */
const irrelevant = ["architectures", "description", "loggingConfig", "tracingConfig", "tags", "tagsAll"];
const known = new Set([
  ...["name", "role", "code", "handler", "runtime", "memorySize", "timeout", "environment"],
  ...["reservedConcurrentExecutions", ...irrelevant],
]);

/** Reads a function of the program; throws, naming function and property, on what cannot run here. */
export const functionSettings = (resource: Resource): FunctionSettings => {
  const { inputs, outputs } = resource;
  const fail = (complaint: string): never => {
    throw new Error(`${resource.type} "${resource.name}": ${complaint}`);
  };
  for (const name of Object.keys(inputs))
    if (!known.has(name)) fail(`the laptop cloud does not know the property "${name}"`);
  if (inputs["runtime"] !== runtime) fail(`runtime must be "${runtime}", and is ${JSON.stringify(inputs["runtime"])}`);

  const text = property(inputs, "string", fail);
  const number = property(inputs, "number", fail);
  const [file = "", exported = "", ...rest] = text("handler").split(".");
  if (file === "" || exported === "" || rest.length > 0) fail('handler must be "file.export"');
  const reserved = number("reservedConcurrentExecutions", -1);
  return {
    name: String(outputs["name"]),
    arn: String(outputs["arn"]),
    roleArn: text("role"),
    code: archiveOf(inputs["code"]) ?? fail("code must be an archive of assets"),
    handler: { file, exported },
    memory: number("memorySize", defaults.memory),
    timeout: number("timeout", defaults.timeout),
    environment: variablesOf(inputs["environment"]),
    reservedConcurrency: reserved < 0 ? undefined : reserved,
  };
};

const archiveOf = (code: unknown): Archive | undefined =>
  // The evaluation turns every archive of the program into this shape.
  isObject(code) && (code["kind"] === "archive" || code["kind"] === "archive-file") ? (code as Archive) : undefined;

const variablesOf = (environment: unknown): Readonly<Record<string, string>> => {
  const variables = isObject(environment) ? environment["variables"] : undefined;
  return isObject(variables)
    ? Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]))
    : {};
};
