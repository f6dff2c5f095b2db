import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { parse } from "yaml";
import { membersOf } from "../../local/members.ts";
import { evaluated } from "../support/evaluated.ts";
import { workflows } from "../workflows/support/workflows.ts";
import awsCommands from "./support/aws-commands.json" with { type: "json" };
import { awsGlobalOptions, ghFlags, pulumiFlags } from "./support/command-flags.ts";
import { blocks, guide } from "./support/guide.ts";
import { type Typed, typedCommands } from "./support/typed-commands.ts";

const yamlMembers = (file: string, member: string) => membersOf(membersOf(parse(readFileSync(file, "utf8")))[member]);
const manifest = membersOf(JSON.parse(readFileSync("package.json", "utf8")));

/** A word that names an option, without its dashes and its value. */
const optionsOf = (words: ReadonlyArray<string>) =>
  words.flatMap((word) => /^--([a-z][\w-]*)/.exec(word)?.slice(1) ?? []);

describe("the operations guide", () => {
  let typed: Typed;
  const commandsOf = (program: string) =>
    typed.commands.filter(([name]) => name === program).map(([, ...words]) => words);

  /** Commands that a table does not have, and options that it does not have of them. */
  const unknown = (program: string, table: Readonly<Record<string, ReadonlyArray<string>>>) =>
    commandsOf(program).flatMap((words) => {
      const name = Object.keys(table).find((known) => `${words.join(" ")} `.startsWith(`${known} `));
      if (name === undefined) return [words.join(" ")];
      return optionsOf(words).flatMap((option) =>
        table[name]?.includes(option) === true ? [] : [`${name} --${option}`],
      );
    });

  before(() => {
    typed = typedCommands(blocks);
  });

  it("has blocks that a shell can read, each for itself", () => {
    expect(blocks).to.have.length.greaterThan(20);
    for (const block of blocks) execFileSync("bash", ["-n", "-c", block], { stdio: "pipe" });
  });

  it("has no comments in what is copied: a Mac's shell would hand them to the command", () => {
    expect(blocks.filter((block) => /(?:^|\s)#\s/.test(block))).to.deep.equal([]);
  });

  it("can be typed from top to bottom: every variable and function is there before it is used", () => {
    expect(commandsOf("pulumi")).to.have.length.greaterThan(20);
    expect(commandsOf("aws")).to.have.length.greaterThan(20);
  });

  it("gives AWS's CLI operations and options that it has, and all that they need", () => {
    const table: Readonly<Record<string, ReadonlyArray<string>>> = awsCommands.commands;
    for (const words of commandsOf("aws").filter(([first = ""]) => !first.startsWith("--"))) {
      const name = words.slice(0, words[1] === "wait" ? 3 : 2).join(" ");
      const options = table[name] ?? expect.fail(`aws ${name} is not in the table`);
      const given = optionsOf(words);
      const known = options.map((option) => option.replace("!", ""));
      const required = options.filter((option) => option.endsWith("!")).map((option) => option.slice(0, -1));
      expect([...known, ...awsGlobalOptions], name).to.include.members(given);
      expect(given, name).to.include.members(required);
    }
  });

  it("gives Pulumi and GitHub commands and flags that they have", () => {
    expect(unknown("pulumi", pulumiFlags)).to.deep.equal([]);
    expect(unknown("gh", ghFlags)).to.deep.equal([]);
  });

  it("sets only configuration that Pulumi.yaml has", () => {
    const set = commandsOf("pulumi")
      .filter(([first, second]) => first === "config" && ["set", "rm"].includes(second ?? ""))
      .map((words) => words.slice(2).find((word) => !word.startsWith("--")) ?? "");
    expect(set).to.include.members(["domainName", "hostedZoneId", "certificateArn", "protectData"]);
    expect(Object.keys(yamlMembers("Pulumi.yaml", "config"))).to.include.members(
      set.map((key) => key.replace(/\[\d+\]$/, "")),
    );
  });

  it("asks only for outputs that the stack has", async function () {
    this.timeout(30_000);
    const { outputs } = await evaluated("dev");
    const asked = commandsOf("pulumi").filter(([first, second]) => first === "stack" && second === "output");
    expect(Object.keys(outputs)).to.include.members(asked.map(([, , name]) => name));
  });

  it("asks only for outputs that the bootstrap template has, and uses them all", () => {
    const outputs = Object.keys(yamlMembers("bootstrap/state-and-roles.yaml", "Outputs"));
    const asked = commandsOf("aws").flatMap((words) => /OutputKey=='(\w+)'/.exec(words.join(" "))?.slice(1) ?? []);
    expect([...new Set(asked)].toSorted()).to.deep.equal(outputs.toSorted());
  });

  it("sets every variable that the workflows read", () => {
    const read = workflows.flatMap(({ text }) => [...text.matchAll(/\bvars\.(\w+)/g)].map(([, name = ""]) => name));
    const set = commandsOf("gh")
      .filter(([first]) => first === "variable")
      .map(([, , name]) => name);
    expect([...new Set(set)].toSorted()).to.deep.equal([...new Set(read)].toSorted());
  });

  it("names every workflow of the repository, and none besides", () => {
    const named = [...guide.matchAll(/^\| `([\w-]+\.yml)`/gm)].map(([, file = ""]) => file);
    const started = workflows.filter(({ content }) => Object.keys(membersOf(content["on"])).join() !== "workflow_call");
    expect(named.toSorted()).to.deep.equal(started.map(({ file }) => file).toSorted());
  });

  it("names npm scripts that exist", () => {
    const named = commandsOf("npm").flatMap(([first, ...words]) =>
      first === "run" ? words.filter((word) => !word.startsWith("--")).slice(0, 1) : [],
    );
    expect(Object.keys(membersOf(manifest["scripts"]))).to.include.members(named);
  });

  it("sends GitHub documents that are JSON", () => {
    const documents = typed.documents.trim().split(/\n(?=\{)/);
    expect(documents).to.have.length(3);
    for (const document of documents) JSON.parse(document.replace('"id": answer', '"id": 1'));
  });

  it("gives Lambda events that are JSON, and Node expressions that it can read", () => {
    const events = commandsOf("aws").flatMap((words) =>
      words[1] === "invoke" ? [words[words.indexOf("--payload") + 1]] : [],
    );
    expect(events.map((event = "") => Object.keys(membersOf(JSON.parse(event))))).to.deep.equal([
      ["url"],
      ["url", "request"],
    ]);
    for (const [, expression = ""] of commandsOf("node").filter(([first]) => first === "-p"))
      execFileSync(process.execPath, ["--check", "--input-type=commonjs", "-"], { input: expression, stdio: "pipe" });
  });

  it("links only to files and headings that exist", () => {
    const links = [...guide.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = ""]) => link);
    const files = links.filter((link) => !link.startsWith("#"));
    expect(files.filter((path) => !existsSync(`docs/${path}`))).to.deep.equal([]);
    const headings = [...guide.matchAll(/^##+ (.*)$/gm)].map(
      ([, text = ""]) => `#${text.toLowerCase().replaceAll(" ", "-")}`,
    );
    expect(headings).to.include.members(links.filter((link) => link.startsWith("#")));
  });
});
