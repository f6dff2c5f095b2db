import { enableCompileCache } from "node:module";
import { join } from "node:path";

// V8's compiled code of earlier starts, for all that is loaded from here on; where it cannot be kept, it is not.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/laptop-cloud"));

const { run } = await import("./cli/run.ts");
await run(process.argv.slice(2), process.cwd());
