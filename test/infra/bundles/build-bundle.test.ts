import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { buildBundle, type BundleFile, projectDirectory } from "../../../infra/bundles/build-bundle.ts";
import { functionNames } from "../../../lambdas/contract/function-names.ts";

const textOf = (files: ReadonlyArray<BundleFile>, name: string): string =>
  Buffer.from(files.find((file) => file.name === name)?.contents ?? []).toString();

/** The entry and everything that it loads at once. */
const eager = (files: ReadonlyArray<BundleFile>, name = "index.mjs", seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, chunk = ""] of textOf(files, name).matchAll(/(?:from|import)"\.\/([\w.-]+)"/g))
    eager(files, chunk, seen);
  return seen;
};

describe("buildBundle", function () {
  this.timeout(60_000);
  const folders: Array<string> = [];

  const folderOf = (sources: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), "bundle-"));
    folders.push(folder);
    mkdirSync(join(folder, "lambdas"));
    symlinkSync(join(projectDirectory, "node_modules"), join(folder, "node_modules"), "junction");
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, "lambdas", name), text);
    return folder;
  };
  const sources = {
    "say.ts": [
      'import { either as E, function as F } from "fp-ts";',
      'import { type option as O } from "fp-ts";',
      "export const say = (text: string): O.Option<string> | E.Either<never, string> => F.pipe(text, E.right);",
      "export const handler = async () => (await import('./later.ts')).later(say('now'));",
    ].join("\n"),
    "later.ts": "export const later = (value: unknown): unknown => value;",
  };

  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  it("is one entry, and a chunk for what is loaded later", async () => {
    const { files } = await buildBundle("lambdas/say.ts", folderOf(sources));
    const [entry, chunk, ...others] = files.map(({ name }) => name);
    expect(entry).to.equal("index.mjs");
    expect(chunk).to.match(/^later-[A-Z0-9]{8}\.mjs$/);
    expect(others).to.deep.equal([]);
  });

  it("keeps what is used of fp-ts and no more", async () => {
    const { files } = await buildBundle("lambdas/say.ts", folderOf(sources));
    expect(textOf(files, "index.mjs").length).to.be.lessThan(3000);
  });

  it("is the same byte for byte wherever the same sources are", async () => {
    const one = await buildBundle("lambdas/say.ts", folderOf(sources));
    const other = await buildBundle("lambdas/say.ts", folderOf(sources));
    expect(other).to.deep.equal(one);
  });

  it("says which import it cannot resolve", async () => {
    const folder = folderOf({ "say.ts": 'import "./nowhere.ts";' });
    const failure = await buildBundle("lambdas/say.ts", folder).catch(String);
    expect(failure).to.contain("./nowhere.ts");
  });

  it("says which module fp-ts does not have", async () => {
    const folder = folderOf({ "say.ts": 'import { eithr as E } from "fp-ts";\nexport const e = E;' });
    const failure = await buildBundle("lambdas/say.ts", folder).catch(String);
    expect(failure).to.contain("fp-ts has no module eithr");
  });

  describe("of the six functions", () => {
    const bundles = new Map<string, ReadonlyArray<BundleFile>>();
    const hasSdk = (files: ReadonlyArray<BundleFile>, names: Iterable<string>) =>
      [...names].some((name) => textOf(files, name).includes("DynamoDB_20120810"));

    before(async () => {
      for (const name of functionNames) bundles.set(name, (await buildBundle(`lambdas/${name}.ts`)).files);
    });

    for (const name of functionNames)
      it(`${name} exports its handler and needs nothing beside its own files`, () => {
        const files = bundles.get(name) ?? [];
        expect(textOf(files, "index.mjs")).to.match(/export\{\w+ as handler\}/);
        const names = new Set(files.map((file) => file.name));
        for (const { contents } of files)
          for (const [, specifier = ""] of Buffer.from(contents)
            .toString()
            .matchAll(/(?:\}|[\w$] )from"([^"]+)"/g))
            expect(
              specifier.startsWith("node:") || names.has(specifier.replace("./", "")) || isBuiltIn(specifier),
            ).to.equal(true, specifier);
      });

    it("loads the SDK at once where it is always needed", () => {
      const files = bundles.get("get-user") ?? [];
      expect(hasSdk(files, eager(files))).to.equal(true);
    });

    it("loads the SDK later where a request may do without", () => {
      const files = bundles.get("validate-user-input") ?? [];
      expect(hasSdk(files, eager(files))).to.equal(false);
      expect(
        hasSdk(
          files,
          files.map((file) => file.name),
        ),
      ).to.equal(true);
    });
  });
});

const isBuiltIn = (specifier: string): boolean => process.getBuiltinModule(specifier) !== undefined;
