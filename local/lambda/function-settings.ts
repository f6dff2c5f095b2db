import type { Archive } from "../program/assets.ts";
import type { Resource } from "../program.ts";
import { assertKnown } from "./assert-known.ts";
import { isMembers } from "../members.ts";
import { property } from "./property.ts";
import { variablesOf } from "./variables-of.ts";

/** What a function is, as far as it decides how an event runs. */
export type FunctionSettings = {
  readonly name: string;
  readonly arn: string;
  /** A number where the program publishes versions, else `$LATEST`. */
  readonly version: string;
  readonly roleArn: string;
  readonly code: Archive;
  /** File (without extension) and export, such as `index` and `handler`. */
  readonly handler: { readonly file: string; readonly exported: string };
  /** In MiB. */
  readonly memory: number;
  /** In seconds. */
  readonly timeout: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Most events at a time; undefined without a reservation. */
  readonly reservedConcurrency: number | undefined;
  readonly logGroup: string;
  /** Less severe records are dropped; undefined keeps all. */
  readonly logLevel: string | undefined;
};

const runtime = "nodejs24.x";
/** What AWS uses when the program does not say, and its limits (Lambda developer guide: CreateFunction). */
const memory = { otherwise: 128, least: 128, most: 10_240 };
const timeout = { otherwise: 3, least: 1, most: 900 };
const reservation = { otherwise: -1, least: -1, most: Infinity };

const namePattern = /^[\w-]{1,64}$/;
const handlerPattern = /^((?:[\w-]+\/)*[\w-]+)\.(\w+)$/;

/** Reads a function of the program; throws, naming function and property, on what cannot run here. */
export const functionSettings = (resource: Resource): FunctionSettings => {
  const { inputs, outputs } = resource;
  const fail = (complaint: string): never => {
    throw new Error(`${resource.type} "${resource.name}": ${complaint}`);
  };
  assertKnown(inputs, fail);
  if (inputs["runtime"] !== runtime) fail(`runtime must be "${runtime}", and is ${JSON.stringify(inputs["runtime"])}`);

  const { text, integer } = property(inputs, fail);
  const name = String(outputs["name"]);
  if (!namePattern.test(name)) fail(`the name ${JSON.stringify(name)} is not 1 to 64 letters, digits, - and _`);
  const [, file, exported] = handlerPattern.exec(text("handler")) ?? [];
  if (file === undefined || exported === undefined) return fail('handler must be "file.export"');
  const reserved = integer("reservedConcurrentExecutions", reservation);
  const logging = isMembers(inputs["loggingConfig"]) ? inputs["loggingConfig"] : {};
  return {
    name,
    arn: String(outputs["arn"]),
    version: String(outputs["version"]),
    roleArn: text("role"),
    code: archiveOf(inputs["code"]) ?? fail("code must be an archive of assets"),
    handler: { file, exported },
    memory: integer("memorySize", memory),
    timeout: integer("timeout", timeout),
    environment: variablesOf(inputs["environment"], fail),
    reservedConcurrency: reserved < 0 ? undefined : reserved,
    logGroup: typeof logging["logGroup"] === "string" ? logging["logGroup"] : `/aws/lambda/${name}`,
    logLevel: typeof logging["applicationLogLevel"] === "string" ? logging["applicationLogLevel"] : undefined,
  };
};

const archiveOf = (code: unknown): Archive | undefined =>
  // The evaluation turns every archive of the program into this shape; one in a file would have to be unzipped.
  isMembers(code) && code["kind"] === "archive" ? (code as Archive) : undefined;
