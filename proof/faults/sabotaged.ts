import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { type FunctionName } from "../../lambdas/contract/function-names.ts";
import { membersOf } from "../../local/members.ts";
import { type Program, type Resource, resourcesOf } from "../../local/program.ts";

const functionType = "aws:lambda/function:Function";
/** The saboteur as a module that a function's runtime can load. */
const saboteur = {
  kind: "text",
  text: transformSync(readFileSync(new URL("./saboteur.ts", import.meta.url), "utf8"), { loader: "ts" }).code,
};

/** What `saboteur.ts` can do to one event. */
export type Deed =
  | (
      | "exit"
      | "exit after"
      | "exit later"
      | "throw"
      | "unavailable"
      | "reject"
      | "hang"
      | "block"
      | "slow"
      | "hold"
      | "memory"
    )
  | ("nothing" | "huge" | "free" | "twice" | "twice at once" | "fresh" | "lacking")
  | ("an hour back" | "an hour ahead" | "leap second" | "summer time");

/** The program with other inputs of its functions, by name. */
export const withFunctions = (
  program: Program,
  change: (name: string, inputs: Resource["inputs"]) => Resource["inputs"],
): Program => ({
  ...program,
  resources: program.resources.map((resource) =>
    resource.type === functionType
      ? { ...resource, inputs: { ...resource.inputs, ...change(functionName(resource), resource.inputs) } }
      : resource,
  ),
});

/** The name of a function without the suffix of its resource. */
const functionName = ({ name }: Resource): string => name.replace(/-function$/, "");

/** Other environment variables of a function; undefined takes one away. */
export const withVariables = (
  inputs: Resource["inputs"],
  variables: Readonly<Record<string, string | undefined>>,
): Resource["inputs"] => {
  const all = { ...membersOf(membersOf(inputs["environment"])["variables"]), ...variables };
  return {
    environment: { variables: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) },
  };
};

/** The program with the saboteur before every function: it does nothing until somebody asks for it. */
export const sabotaged = (program: Program, { hides }: { readonly hides?: "argon2" } = {}): Program =>
  withFunctions(program, (name, inputs) => {
    const code = membersOf(inputs["code"]);
    return {
      code: { ...code, assets: { ...membersOf(code["assets"]), "saboteur.mjs": saboteur } },
      handler: "saboteur.handler",
      ...(hides !== undefined && withVariables(inputs, { SABOTEUR_HIDES: hides })),
      // So that one function runs out of memory soon.
      ...(name === "delete-user" && { memorySize: 128 }),
    };
  });

type Sabotage = {
  /** The next event of this function about this address meets this deed. */
  readonly ask: (name: FunctionName, email: string, deed: Deed) => void;
  /** The file whose appearance ends every "hold". */
  readonly releaseFile: (name: FunctionName) => string;
  /** Takes back what was asked and not done. */
  readonly take: (name: FunctionName, email: string) => void;
  /** Whether the deed was done. */
  readonly done: (name: FunctionName, email: string) => boolean;
};

/** Talks to the saboteurs of a running system. */
export const sabotageIn = (program: Program, dataDir: string): Sabotage => {
  const folders = new Map(
    resourcesOf(program, functionType).map((resource) => [functionName(resource), String(resource.outputs["name"])]),
  );
  const folderOf = (name: FunctionName): string => join(dataDir, "functions", folders.get(name) ?? name);
  const fileOf = (name: FunctionName, email: string): string => {
    const number = /^sab(\d+)\./.exec(email)?.[1];
    if (number === undefined) throw new Error(`${email} has no number for a saboteur`);
    return join(folderOf(name), `sabotage-${number}`);
  };
  return {
    ask: (name, email, deed) => writeFileSync(fileOf(name, email), deed),
    releaseFile: (name) => join(folderOf(name), "release"),
    take: (name, email) => rmSync(fileOf(name, email), { force: true }),
    done: (name, email) => !existsSync(fileOf(name, email)),
  };
};
