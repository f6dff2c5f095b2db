import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { stringify } from "yaml";
import { stackConfig, type StackConfig } from "../../../local/program/stack-config.ts";

type Files = {
  readonly project?: Readonly<Record<string, unknown>>;
  readonly stack?: unknown;
  readonly overrides?: Readonly<Record<string, unknown>>;
};

describe("stackConfig", () => {
  let directory: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "stack-config-"));
  });
  after(() => rmSync(directory, { recursive: true }));

  const read = ({ project = {}, stack = {}, overrides = {} }: Files): StackConfig => {
    const config = { "aws:region": { value: "eu-central-1" }, ...project };
    writeFileSync(
      join(directory, "Pulumi.yaml"),
      stringify({ name: "shop", main: "index.ts", runtime: "nodejs", config }),
    );
    writeFileSync(join(directory, "Pulumi.dev.yaml"), stringify({ config: stack }));
    return stackConfig({ directory, stack: "dev", overrides });
  };
  const value = (files: Files): string | undefined => read(files).values["shop:key"];

  it("reads project, entry file and region", () => {
    expect(read({})).to.deep.equal({
      project: "shop",
      main: "index.ts",
      region: "eu-central-1",
      values: { "aws:region": "eu-central-1" },
      secrets: [],
    });
  });

  it("prefers the stack's value to the project's default, and an override to both", () => {
    const project = { key: { type: "string", default: "a" } };
    expect(value({ project })).to.equal("a");
    expect(value({ project, stack: { key: "b" } })).to.equal("b");
    expect(value({ project, stack: { key: "b" }, overrides: { key: "c" } })).to.equal("c");
  });

  it("takes a key bare, with its namespace, or in the old spelling", () => {
    const project = { "shop:key": { type: "string" } };
    for (const key of ["key", "shop:key", "shop:config:key"])
      expect(value({ project, stack: { [key]: "x" } })).to.equal("x");
  });

  it("takes a bare value in the project file as the value", () => {
    expect(value({ project: { key: 5 } })).to.equal("5");
  });

  it("lets the stack choose another region, and other settings of providers", () => {
    const { region, values } = read({
      stack: { "aws:region": "us-east-1", "aws:defaultTags": { tags: { owner: "me" } } },
    });
    expect(region).to.equal("us-east-1");
    expect(values["aws:defaultTags"]).to.equal('{"tags":{"owner":"me"}}');
  });

  it("hands over numbers, flags and structures as the CLI does: as text and as JSON", () => {
    expect(value({ project: { key: { type: "integer", default: 0 } } })).to.equal("0");
    expect(value({ project: { key: { type: "boolean", default: false } } })).to.equal("false");
    expect(value({ project: { key: { type: "string", default: 7 } } })).to.equal("7");
    const list = { type: "array", items: { type: "string" }, default: ["a", "b"] };
    expect(value({ project: { key: list } })).to.equal('["a","b"]');
  });

  it("hands over every structure so that it can be read back", () => {
    const plain = fc.jsonValue().filter((json) => json !== null && !JSON.stringify(json).includes("secure"));
    fc.assert(
      fc.property(plain, (json) => {
        const text = value({ project: { key: {} }, overrides: { key: json } }) ?? "";
        expect(typeof json === "string" ? text : JSON.parse(text)).to.deep.equal(JSON.parse(JSON.stringify(json)));
      }),
      { numRuns: 50 },
    );
  });

  it("names the keys that the schema declares secret", () => {
    expect(read({ project: { key: { type: "string", secret: true, default: "x" } } }).secrets).to.deep.equal([
      "shop:key",
    ]);
  });

  describe("refuses", () => {
    const typed = (type: unknown, more = {}) => ({ key: { type, ...more } });
    const rows: ReadonlyArray<readonly [message: string, files: Files]> = [
      ["Pulumi.dev.yaml: shop:kye is not in the config schema of Pulumi.yaml", { stack: { kye: 1 } }],
      ["stack dev is missing the configuration value shop:key", { project: typed("string") }],
      ["stack dev: shop:key must be of type integer", { project: typed("integer"), stack: { key: "1x" } }],
      ["stack dev: shop:key must be of type integer", { project: typed("integer"), stack: { key: 1.5 } }],
      ["stack dev: shop:key must be of type boolean", { project: typed("boolean"), stack: { key: "yes" } }],
      ["stack dev: shop:key must be of type string", { project: typed("string"), stack: { key: ["a"] } }],
      ["stack dev: shop:key must be of type array", { project: typed("array"), stack: { key: "a" } }],
      [
        "stack dev: shop:key must be of type array<integer>",
        { project: typed("array", { items: { type: "integer" } }), stack: { key: [1, "x"] } },
      ],
      ["stack dev: shop:key must be of type number", { project: typed("number"), stack: { key: 1 } }],
      ["shop:key is encrypted", { project: typed("string"), stack: { key: { secure: "v1:abc" } } }],
      ["shop:key is encrypted", { project: typed("array"), stack: { key: [{ a: { secure: "v1:abc" } }] } }],
      ['config shop:key has an unknown member "defualt"', { project: { key: { defualt: 1 } } }],
      [
        'config aws:profile belongs to a provider and may only have a "value"',
        { project: { "aws:profile": { default: "x" } } },
      ],
      ["stack dev is missing the configuration value aws:region", { project: { "aws:region": { value: null } } }],
      ['Pulumi.dev.yaml: "config" is not a mapping', { stack: ["a"] }],
    ];
    for (const [message, files] of rows)
      it(message, () => {
        expect(() => read(files)).to.throw(message);
      });

    it("everything that is wrong at once", () => {
      const files = {
        project: { ...typed("integer"), flag: { type: "boolean" } },
        stack: { key: "x", flag: "y", kye: 1 },
      };
      expect(() => read(files)).to.throw(
        [
          "Pulumi.dev.yaml: shop:kye is not in the config schema of Pulumi.yaml",
          "  stack dev: shop:key must be of type integer",
          "  stack dev: shop:flag must be of type boolean",
        ].join("\n"),
      );
    });

    it("members of the files that it does not know", () => {
      read({});
      writeFileSync(join(directory, "Pulumi.dev.yaml"), "confg: {}");
      expect(() => stackConfig({ directory, stack: "dev" })).to.throw('Pulumi.dev.yaml has an unknown member "confg"');
      writeFileSync(join(directory, "Pulumi.dev.yaml"), "environment: [prod]");
      expect(() => stackConfig({ directory, stack: "dev" })).to.throw('unknown member "environment"');
    });

    it("a stack that has no file", () => {
      read({});
      expect(() => stackConfig({ directory, stack: "prod" })).to.throw(
        `cannot read ${join(directory, "Pulumi.prod.yaml")}`,
      );
    });
  });
});
