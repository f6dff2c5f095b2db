import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { aFunction, managedLambda } from "./support.ts";

describe("a function's imports", function () {
  this.timeout(60_000);
  const start = managedLambda();

  it("find no package outside the bundle, as on AWS", async () => {
    const code =
      'import "node:crypto"; export const handler = () => import("left-out").then(() => "found", (e) => e.message);';
    const { invoke, dataDir } = await start([aFunction("alone", code)]);
    const folder = join(dataDir, "node_modules", "left-out");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "main": "index.js" }');
    await writeFile(join(folder, "index.js"), "");
    expect((await invoke("alone", {})).payload).to.match(
      /^Cannot find package 'left-out' imported from file:.*index\.mjs$/,
    );
  });
});
