import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { projectDirectory } from "../../../infra/bundles/build-bundle.ts";
import { writeBundle } from "../../../infra/bundles/write-bundle.ts";

const folder = `.build/test-${String(process.pid)}`;
const directory = join(projectDirectory, folder);
const file = (name: string, text: string) => ({ name, contents: Buffer.from(text) });
const longAgo = new Date("2020-01-01T00:00:00Z");

describe("writeBundle", () => {
  beforeEach(() => mkdirSync(directory, { recursive: true }));
  afterEach(() => rmSync(directory, { recursive: true }));

  it("writes every file", async () => {
    await writeBundle(folder, [file("index.mjs", "1"), file("chunk.mjs", "2")]);
    expect(readdirSync(directory).toSorted()).to.deep.equal(["chunk.mjs", "index.mjs"]);
    expect(readFileSync(join(directory, "index.mjs"), "utf8")).to.equal("1");
  });

  it("leaves a file alone that is as it should be", async () => {
    await writeBundle(folder, [file("index.mjs", "1")]);
    utimesSync(join(directory, "index.mjs"), longAgo, longAgo);
    await writeBundle(folder, [file("index.mjs", "1")]);
    expect(statSync(join(directory, "index.mjs")).mtime).to.deep.equal(longAgo);
  });

  it("replaces a file that changed", async () => {
    await writeBundle(folder, [file("index.mjs", "1")]);
    await writeBundle(folder, [file("index.mjs", "22")]);
    expect(readFileSync(join(directory, "index.mjs"), "utf8")).to.equal("22");
  });

  it("removes what an earlier bundle left", async () => {
    writeFileSync(join(directory, "chunk-OLD.mjs"), "old");
    await writeBundle(folder, [file("index.mjs", "1")]);
    expect(readdirSync(directory)).to.deep.equal(["index.mjs"]);
  });
});
