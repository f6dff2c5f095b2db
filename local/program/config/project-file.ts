import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMembers, type Members } from "../../members.ts";
import { readYaml } from "./read-yaml.ts";

const members = [
  "name",
  "runtime",
  "description",
  "author",
  "website",
  "license",
  "main",
  "config",
  "stackConfigDir",
  "template",
  "backend",
  "options",
  "plugins",
  "packages",
  "requiredPulumiVersion",
];

export type ProjectFile = {
  readonly name: string;
  /** The program's entry file, relative to the project. */
  readonly main: string;
  readonly config: Members;
  /** Where the stack files are, relative to the project. */
  readonly stackConfigDir: string;
};

/** Reads Pulumi.yaml; `main` defaults to package.json's, as in Pulumi's own runner. */
export const projectFile = (directory: string): ProjectFile => {
  const {
    name,
    main = packageMain(directory),
    config = {},
    stackConfigDir = ".",
  } = readYaml(join(directory, "Pulumi.yaml"), members);
  if (typeof name !== "string" || name === "") throw new Error('Pulumi.yaml has no "name"');
  if (typeof main !== "string") throw new Error('Pulumi.yaml has no "main"');
  if (!isMembers(config)) throw new Error('Pulumi.yaml: "config" is not a mapping');
  if (typeof stackConfigDir !== "string") throw new Error('Pulumi.yaml: "stackConfigDir" is not text');
  return { name, main, config, stackConfigDir };
};

const packageMain = (directory: string): unknown => {
  const path = join(directory, "package.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Members)["main"] : undefined;
};
