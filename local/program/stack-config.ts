import { join } from "node:path";
import { type ProjectFile, projectFile } from "./config/project-file.ts";
import { isMembers, type Members } from "../members.ts";
import { readYaml } from "./config/read-yaml.ts";
import { type ConfigSchema, configSchema, isOfType, typeName } from "./config/schema.ts";
import { serialized } from "./config/serialized.ts";

export type StackConfig = {
  readonly project: string;
  readonly main: string;
  readonly region: string;
  /** By fully qualified key (`namespace:key`), serialised as a program receives them. */
  readonly values: Readonly<Record<string, string>>;
  /** Keys that the schema declares secret. */
  readonly secrets: ReadonlyArray<string>;
};

type Query = { readonly directory: string; readonly stack: string; readonly overrides?: Members };

const stackFileMembers = ["config", "secretsprovider", "encryptionsalt", "encryptedkey"];

/**
 * A stack's configuration as the Pulumi CLI would hand it to the program: Pulumi.yaml's defaults, then
 * Pulumi.<stack>.yaml, then `overrides`. Throws, everything at once, on what the CLI refuses (a wrong type, a missing value) and on keys of
 * the project that its schema does not have, which the CLI lets pass.
 */
export const stackConfig = ({ directory, stack, overrides = {} }: Query): StackConfig => {
  const project = projectFile(directory);
  const file = `Pulumi.${stack}.yaml`;
  const stackFile = readYaml(join(directory, project.stackConfigDir, file), stackFileMembers);
  const fromFile = entriesOf(stackFile["config"] ?? {}, project, file);
  const given = { ...fromFile, ...entriesOf(overrides, project, "overrides") };
  const schemas = schemasOf(project);
  const complaints = Object.keys(given)
    .filter((key) => key.startsWith(`${project.name}:`) && !schemas.has(key))
    .map((key) => `${key in fromFile ? file : "overrides"}: ${key} is not in the config schema of Pulumi.yaml`);
  const values: Record<string, string> = {};
  for (const key of new Set([...schemas.keys(), ...Object.keys(given)])) {
    const schema = schemas.get(key) ?? {};
    const value = given[key] ?? schema.value;
    if (value === undefined || value === null) {
      complaints.push(`stack ${stack} is missing the configuration value ${key}`);
      continue;
    }
    values[key] = serialized(key, value);
    if (!isOfType(schema, value)) complaints.push(`stack ${stack}: ${key} must be of type ${typeName(schema)}`);
  }
  if (complaints.length > 0) throw new Error(complaints.join("\n  "));
  const region = values["aws:region"];
  if (region === undefined) throw new Error(`stack ${stack} is missing the configuration value aws:region`);
  const secrets = [...schemas].flatMap(([key, schema]) => (schema.secret === true ? [key] : []));
  return { project: project.name, main: project.main, region, values, secrets };
};

const schemasOf = (project: ProjectFile): ReadonlyMap<string, ConfigSchema> => {
  const entries = Object.entries(entriesOf(project.config, project, "Pulumi.yaml"));
  return new Map(
    entries.map(([key, entry]) => [key, configSchema(key, key.startsWith(`${project.name}:`), entry)] as const),
  );
};

/** Fully qualifies the keys: a bare one is the project's own; `namespace:config:key` is the CLI's old spelling. */
const entriesOf = (config: unknown, project: ProjectFile, file: string): Members => {
  if (!isMembers(config)) throw new Error(`${file}: "config" is not a mapping`);
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key.includes(":") ? key.replace(":config:", ":") : `${project.name}:${key}`,
      value,
    ]),
  );
};
