import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { lockData } from "../../../local/cli/data-lock.ts";

const module = JSON.stringify(join(import.meta.dirname, "../../../local/cli/data-lock.ts"));

describe("lockData", function () {
  this.timeout(20_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "data-lock-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const failure = (path: string) => lockData(path).then(String, String);

  it("keeps a second one out, by whatever path it comes", async () => {
    const unlock = await lockData(folder);
    expect(await failure(folder)).to.equal(
      `Error: another process serves the data in ${folder}: stop it, or choose another --data`,
    );
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    expect(await failure(link)).to.include("another process serves the data");
    rmSync(link);
    unlock();
  });

  it("does not mind other folders", async () => {
    const other = mkdtempSync(join(tmpdir(), "data-lock-"));
    const unlocks = [await lockData(folder), await lockData(other)];
    unlocks.forEach((unlock) => unlock());
    rmSync(other, { recursive: true });
  });

  it("lets the next one in after it was given up", async () => {
    (await lockData(folder))();
    (await lockData(folder))();
  });

  it("lets the next one in after its process was killed", async () => {
    const holder = `await (await import(${module})).lockData(${JSON.stringify(folder)}); console.log("held"); setInterval(() => 0, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", holder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    expect(await failure(folder)).to.include("another process serves the data");
    child.kill("SIGKILL");
    await once(child, "exit");
    (await lockData(folder))();
  });
});
