import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "chai";
import { importGraph } from "./import-graph.ts";
import { forbiddenImports, type Import, importRules } from "./import-rules.ts";

const folders = ["domain", "adapters", "lambdas", "infra", "local", "policy"];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
);
const textOf = (path: string) => readFileSync(path, "utf8");
const code = (path: string) => textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

describe("architecture", () => {
  let imports: ReadonlyArray<Import>;
  let cycles: ReadonlyArray<string>;

  before(async function () {
    this.timeout(60_000);
    ({ imports, cycles } = await importGraph());
  });

  it("lets each folder import only what it may", () => {
    expect(forbiddenImports(imports)).to.deep.equal([]);
  });

  it("has a file for every rule", () => {
    for (const { folder } of importRules)
      expect(
        imports.filter(({ from }) => from.startsWith(folder)),
        folder,
      ).to.not.deep.equal([]);
  });

  const broken: ReadonlyArray<readonly [from: string, to: string]> = [
    ["domain/email.ts", "node:crypto"],
    ["domain/email.ts", "npm:@aws-sdk/client-dynamodb"],
    ["domain/email.ts", "adapters/system-clock.ts"],
    ["adapters/argon2-hasher.ts", "npm:@aws-sdk/client-dynamodb"],
    ["adapters/dynamodb/client.ts", "lambdas/contract/problems.ts"],
    ["lambdas/steps/get-user.ts", "adapters/system-clock.ts"],
    ["lambdas/get-user.ts", "infra/settings.ts"],
    ["lambdas/http/json-body.ts", "npm:@pulumi/pulumi"],
    ["infra/network.ts", "adapters/system-clock.ts"],
    ["infra/network.ts", "lambdas/steps/get-user.ts"],
    ["infra/network.ts", "local/cloud.ts"],
    ["local/cloud.ts", "domain/email.ts"],
    ["local/cloud.ts", "lambdas/contract/problems.ts"],
    ["local/cloud.ts", "infra/settings.ts"],
    ["index.ts", "adapters/system-clock.ts"],
    ["policy/rules.ts", "infra/settings.ts"],
    ["policy/rules.ts", "local/program.ts"],
    ["policy/rules.ts", "npm:fp-ts"],
    ["policy/rules.ts", "node:fs"],
    ["scripts/plan.ts", "test/support/evaluated.ts"],
  ];
  for (const [from, to] of broken)
    it(`would refuse ${from} -> ${to}`, () => {
      expect(forbiddenImports([{ from, to }])).to.deep.equal([`${from} -> ${to}`]);
    });

  it("has no import cycles but between types", () => {
    expect(cycles).to.deep.equal([]);
  });

  it("keeps the domain free of effects", () => {
    const effects = /\bthrow\b|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bconsole\.|\bawait import\b/;
    expect(sources.filter((path) => path.startsWith("domain/") && effects.test(code(path)))).to.deep.equal([]);
  });

  it("reads the environment in the composition root alone", () => {
    const readers = sources.filter((path) => /\bprocess\.env\b/.test(code(path)) && !path.startsWith("local/"));
    expect(readers.filter((path) => !path.startsWith("lambdas/composition/"))).to.deep.equal([]);
  });

  it("has files of at most 150 lines", () => {
    expect(sources.filter((path) => textOf(path).split("\n").length > 151)).to.deep.equal([]);
  });

  it("names files in kebab-case", () => {
    expect(sources.filter((path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(basename(path)))).to.deep.equal([]);
  });

  it("has no `any`", () => {
    expect(sources.filter((path) => /\bas any\b|: any\b|<any>/.test(code(path)))).to.deep.equal([]);
  });
});
