import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

const barrel = createRequire(import.meta.url).resolve("fp-ts/es6/index.js");

/** fp-ts names its modules in its barrel, `import * as either from './Either'`; reserved words get an underscore there. */
const modules: ReadonlyMap<string, string> = new Map(
  [...readFileSync(barrel, "utf8").matchAll(/import \* as (\w+?)_? from '\.\/(\w+)'/g)].map(
    ([, name = "", file = ""]) => [name, join(dirname(barrel), `${file}.js`)] as const,
  ),
);

/**
 * Imports fp-ts module by module. Sources import its barrel, the only way that Node's own loader knows, but esbuild keeps
 * all of a module that comes through a barrel: 47 kB more in each function.
 */
export const directFpTs: Plugin = {
  name: "direct-fp-ts",
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replace(/^import \{([^}]*)\} from "fp-ts";/gm, (_, names: string) =>
        names.split(",").map(importOf).join(" "),
      ),
    }));
  },
};

const importOf = (item: string): string => {
  const [name = "", local = name] = item.trim().split(" as ");
  if (name === "" || name.startsWith("type ")) return "";
  const file = modules.get(name);
  if (file === undefined) throw new Error(`fp-ts has no module ${name}`);
  return `import * as ${local} from ${JSON.stringify(file)};`;
};
