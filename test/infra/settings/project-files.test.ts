import { readFileSync } from "node:fs";
import { either as E, option as O } from "fp-ts";
import { expect } from "chai";
import { parse } from "yaml";
import { decodeSettings } from "../../../infra/settings/decode-settings.ts";
import { StackSettings } from "../../../infra/settings/stack-settings.ts";

type Entry = { readonly type: string; readonly default: unknown; readonly description: string };

const project = parse(readFileSync("Pulumi.yaml", "utf8")) as {
  readonly name: string;
  readonly main: string;
  readonly runtime: object;
  readonly config: Readonly<Record<string, Entry>>;
};
const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
const defaults: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(project.config).map(([name, entry]) => [name, textOf(entry.default)]),
);

describe("Pulumi.yaml", () => {
  it("runs the sources as they are", () => {
    expect(project).to.deep.include({ name: "user-manager", main: "index.ts" });
    expect(project.runtime).to.deep.equal({ name: "nodejs", options: { typescript: false, packagemanager: "npm" } });
  });

  it("has a type, a default and a description for every setting, and no other setting", () => {
    const settings = Object.keys(StackSettings.props).filter((name) => name !== "region");
    expect(Object.keys(project.config).toSorted()).to.deep.equal(settings.toSorted());
    for (const [name, entry] of Object.entries(project.config)) {
      expect(entry, name).to.include.keys("type", "default", "description");
      expect(entry.description, name).to.match(/^[A-Z].*\.$/);
    }
  });

  it("has defaults that ask for HTTPS and a region, and for nothing else", () => {
    const settings = decodeSettings({ ...defaults, region: "eu-west-1" });
    expect(settings).to.deep.equal(
      E.left([
        "plain HTTP is for an internal stack with protectData: false; give certificateArn, or domainName and hostedZoneId",
      ]),
    );
    const named = { ...defaults, domainName: "users.example.com", hostedZoneId: "Z1", region: "eu-west-1" };
    expect(E.isRight(decodeSettings(named))).to.equal(true);
  });
});

const stack = (name: string) => {
  const { config } = parse(readFileSync(`Pulumi.${name}.yaml`, "utf8")) as {
    readonly config: Readonly<Record<string, unknown>>;
  };
  const own = Object.entries(config).flatMap(([key, value]) =>
    key.startsWith("user-manager:") ? [[key.slice("user-manager:".length), textOf(value)] as const] : [],
  );
  const raw = { ...defaults, ...Object.fromEntries(own), region: String(config["aws:region"]) };
  return { config, settings: E.getOrElseW((complaints) => complaints)(decodeSettings(raw)) };
};

describe("Pulumi.dev.yaml", () => {
  it("is internal, cheap and may be destroyed", () => {
    expect(stack("dev").settings).to.deep.include({
      internal: true,
      protectData: false,
      retainData: false,
      customerKey: false,
      webAcl: false,
      alarms: false,
    });
  });
});

describe("Pulumi.prod.yaml", () => {
  it("has HTTPS, keeps its data, limits what it takes and is watched", () => {
    expect(stack("prod").settings).to.deep.include({
      internal: true,
      domainName: O.some("users.example.com"),
      zones: ["eu-central-1a", "eu-central-1b"],
      accessLogs: true,
      flowLogs: true,
      webAcl: true,
      customerKey: true,
      maxReadUnits: 4000,
      maxWriteUnits: 1000,
      protectData: true,
      retainData: true,
      alarms: true,
      logRetentionDays: 365,
    });
  });
});

describe("every stack file", () => {
  for (const name of ["dev", "prod"])
    it(`tags what it makes with project and stack: ${name}`, () => {
      const tags = { project: "user-manager", stack: name };
      expect(stack(name).config["aws:defaultTags"]).to.deep.equal({ tags });
    });
});
