import { readFileSync } from "node:fs";
import { either as E } from "fp-ts";
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
const dev = parse(readFileSync("Pulumi.dev.yaml", "utf8")) as { readonly config: Readonly<Record<string, unknown>> };
const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

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

  it("has defaults that hold, with only a region to add", () => {
    const defaults = Object.entries(project.config).map(([name, entry]) => [name, textOf(entry.default)]);
    const settings = decodeSettings({
      ...(Object.fromEntries(defaults) as Record<string, string>),
      region: "eu-west-1",
    });
    expect(E.isRight(settings)).to.equal(true);
  });
});

describe("Pulumi.dev.yaml", () => {
  it("is internal and may be destroyed", () => {
    expect(dev.config["user-manager:internal"] ?? project.config["internal"]?.default).to.equal(true);
    expect(dev.config["user-manager:protectData"]).to.equal(false);
  });
});
