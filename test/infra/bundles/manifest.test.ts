import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { projectDirectory } from "../../../infra/bundles/build-bundle.ts";
import { fileHash } from "../../../infra/bundles/file-hash.ts";
import { currentFiles, writeManifest } from "../../../infra/bundles/manifest.ts";

const folder = `.build/test-manifest-${String(process.pid)}`;
const directory = join(projectDirectory, folder);
const source = `${folder}/source.ts`;
const write = (name: string, text: string) => writeFileSync(join(directory, name), text);
const remember = (begun: number) => writeManifest(folder, { files: ["index.mjs"], sources: [source] }, begun, fileHash);
const current = () => currentFiles(folder, fileHash);

describe("the manifest of a bundle", () => {
  const later = Infinity;

  beforeEach(() => {
    mkdirSync(directory, { recursive: true });
    write("source.ts", "1");
    write("index.mjs", "bundled 1");
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("knows nothing before a bundle was made", async () => {
    expect(await current()).to.equal(undefined);
  });

  it("names the files as long as the sources are the same", async () => {
    await remember(later);
    write("source.ts", "1");
    expect(await current()).to.deep.equal(["index.mjs"]);
  });

  it("is void when a source has other content, though its date and size be the same", async () => {
    await remember(later);
    write("source.ts", "2");
    expect(await current()).to.equal(undefined);
  });

  it("is void when a source is gone", async () => {
    await remember(later);
    rmSync(join(directory, "source.ts"));
    expect(await current()).to.equal(undefined);
  });

  it("is void when a file of the bundle is gone", async () => {
    await remember(later);
    rmSync(join(directory, "index.mjs"));
    expect(await current()).to.equal(undefined);
  });

  it("is not written when a source was edited during the build", async () => {
    await remember(0);
    expect(await current()).to.equal(undefined);
  });

  it("is void when it is not a manifest", async () => {
    write("manifest.json", '{"files":["index.mjs"]}');
    expect(await current()).to.equal(undefined);
    write("manifest.json", "{");
    expect(await current()).to.equal(undefined);
  });
});
