import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect } from "chai";
import * as t from "io-ts";
import { parse } from "yaml";
import { startSystem, type System } from "./e2e/support/system.ts";

const readme = readFileSync("README.md", "utf8");
const shell = promisify(execFile);

type Example = { readonly command: string; readonly shown: string };

/** Every command that calls the API, with the answer that the README shows below it. */
const examples: ReadonlyArray<Example> = [...readme.matchAll(/```sh\n([^`]*curl[^`]*)```\s+```http\n([^`]*)```/g)].map(
  ([, command = "", shown = ""]) => ({ command, shown }),
);

/** Ids and times differ from run to run. */
const neutral = (text: string): string =>
  text
    .replaceAll("\r", "")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>");

describe("the README", function () {
  this.timeout(60_000);

  describe("shows what the system answers", () => {
    let system: System;
    let answers: ReadonlyArray<string>;
    const separator = "=== next ===";

    before(async () => {
      system = await startSystem();
      // One shell for all: a later command uses what an earlier one has set.
      const script = examples.map(({ command }) => `${command}\necho; echo '${separator}'`).join("\n");
      const { stdout } = await shell("bash", ["-c", script.replaceAll("http://127.0.0.1:8080", system.url)]);
      answers = stdout.split(separator).map(neutral);
    });
    after(() => system.close());

    for (const [index, { command, shown }] of examples.entries())
      it(command.trim().split("\n").at(-2)?.trim() ?? command.trim(), () => {
        const [head = "", body = ""] = neutral(shown).trim().split("\n\n");
        const [actualHead = "", actualBody = ""] = (answers[index] ?? "").trim().split("\n\n");
        expect(actualHead.split("\n")).to.include.members(head.split("\n"));
        expect(actualBody.trim()).to.equal(body);
      });

    it("in at least eight examples, success and failure", () => {
      const statuses = examples.map(({ shown }) => /^HTTP\/1\.1 (\d+)/.exec(shown)?.[1]);
      expect(statuses).to.include.members(["201", "400", "409", "200", "412", "403", "204", "404"]);
    });
  });

  it("describes every setting of Pulumi.yaml with its default", () => {
    const Project = t.type({ config: t.record(t.string, t.type({ default: t.unknown, description: t.string })) });
    const project: unknown = parse(readFileSync("Pulumi.yaml", "utf8"));
    if (!Project.is(project)) return expect.fail("Pulumi.yaml has no schema of its configuration");
    for (const [key, { default: value, description }] of Object.entries(project.config)) {
      const row = readme.split("\n").find((line) => line.startsWith(`| \`${key}\``));
      expect(row, key)
        .to.include(`\`${JSON.stringify(value)}\``)
        .and.to.include(description);
    }
  });

  it("names only npm scripts that exist", () => {
    const Package = t.type({ scripts: t.record(t.string, t.string) });
    const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
    if (!Package.is(manifest)) return expect.fail("package.json has no scripts");
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named).to.not.deep.equal([]);
    expect(Object.keys(manifest.scripts)).to.include.members(named);
  });

  it("links only to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = ""]) => path);
    expect(links.filter((path) => !existsSync(path))).to.deep.equal([]);
  });

  it("says on its first screen that there is no authentication", () => {
    expect(readme.split("\n").slice(0, 15).join("\n")).to.include("no authentication yet");
  });
});
