import { cruise, type ICruiseResult } from "dependency-cruiser";
import type { Import } from "./import-rules.ts";

const roots = ["index.ts", "domain", "adapters", "lambdas", "infra", "local", "policy", "scripts"];

/** Every import of the sources, type-only and dynamic ones included. */
export const importGraph = async (): Promise<{ imports: ReadonlyArray<Import>; cycles: ReadonlyArray<string> }> => {
  const { output } = await cruise(roots, { doNotFollow: { path: "node_modules" }, tsPreCompilationDeps: true });
  if (typeof output === "string") throw new Error(output);
  return { imports: importsOf(output), cycles: cyclesOf(output) };
};

const importsOf = ({ modules }: ICruiseResult): ReadonlyArray<Import> =>
  modules
    .filter(({ source }) => roots.some((root) => source.startsWith(root)))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved, module, coreModule }) => ({
        from: source,
        to: coreModule ? `node:${module.replace(/^node:/, "")}` : (packageName(resolved) ?? resolved),
      })),
    );

const packageName = (path: string): string | undefined => {
  const name = /(?:^|\/)node_modules\/(?!.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return name === undefined ? undefined : `npm:${name}`;
};

/** Cycles that exist when the program runs: one import of types among them, and there is none. */
const cyclesOf = ({ modules }: ICruiseResult): ReadonlyArray<string> =>
  modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(
        ({ circular, cycle }) =>
          circular && !cycle?.some(({ dependencyTypes }) => dependencyTypes.includes("type-only")),
      )
      .map(({ resolved }) => `${source} -> ${resolved}`),
  );
