import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { membersOf } from "../../local/members.ts";
import { schemaErrors } from "./support/schema-errors.ts";
import { inputsOf, jobs, nameOf, scripts, steps, stepsWith, workflows } from "./support/workflows.ts";

const manifest = membersOf(JSON.parse(readFileSync("package.json", "utf8")));
const textOf = (file: string) => workflows.find((workflow) => workflow.file === file)?.text ?? "";
const jobOf = (name: string) => jobs.find((job) => nameOf(job) === name)?.content ?? {};

/** A job's token may do this, and nothing else: a right more is a line more here. */
const permissions = {
  "checks.yml test": { contents: "read" },
  "checks.yml proof": { contents: "read" },
  "checks.yml dynamodb-local": { contents: "read" },
  "checks.yml plan": { contents: "read" },
  "checks.yml workflows": { contents: "read" },
  "checks.yml dependencies": { contents: "read" },
  "preview.yml preview": { contents: "read", "id-token": "write", "pull-requests": "write" },
  "deploy.yml checks": { contents: "read" },
  "deploy.yml dev": { contents: "read", "id-token": "write" },
  "deploy.yml prod": { contents: "read", "id-token": "write" },
  "deploy-stack.yml up": { contents: "read", "id-token": "write" },
  "drift.yml drift": { contents: "read", "id-token": "write", issues: "write" },
};

describe("the workflows", () => {
  for (const { file, text } of workflows)
    it(`are what GitHub understands: ${file}`, () => {
      expect(schemaErrors(file, text)).to.deep.equal([]);
    });

  it("give each job's token the rights that it needs, and to everything else none", () => {
    expect(workflows.map(({ content }) => content["permissions"])).to.deep.equal(workflows.map(() => ({})));
    expect(Object.fromEntries(jobs.map((job) => [nameOf(job), job.content["permissions"]]))).to.deep.equal(permissions);
  });

  it("run on what somebody else wrote without rights: not after a fork's pull request, not with secrets", () => {
    for (const { file, text, content } of workflows) {
      const events = Object.keys(membersOf(content["on"]));
      expect(events, file).to.not.include.members(["pull_request_target"]);
      expect(events, file).to.not.include.members(["workflow_run"]);
      expect(text, file).to.not.include("secrets.");
    }
  });

  it("pin every action of others by its commit, one commit per action, and say its version", () => {
    const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, use = ""]) => use));
    expect(used).to.not.deep.equal([]);
    for (const use of used) expect(use).to.match(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const commits = new Map(used.map((use) => [use.split("@")[0], use]));
    expect(used.filter((use) => commits.get(use.split("@")[0]) !== use)).to.deep.equal([]);
  });

  it("put no expression into a script, where a title or a branch's name could become a command", () => {
    expect(scripts.filter((script) => script.includes("${{"))).to.deep.equal([]);
  });

  it("leave no token in a checkout", () => {
    const checkouts = stepsWith("actions/checkout");
    expect(checkouts).to.not.deep.equal([]);
    for (const checkout of checkouts) expect(inputsOf(checkout)["persist-credentials"]).to.equal(false);
  });

  it("take nothing from a cache where AWS can be reached: a pull request may have filled it", () => {
    const trusted = steps.filter(({ job }) => "id-token" in membersOf(job.content["permissions"]));
    const setups = trusted.filter(({ content }) => String(content["uses"]).startsWith("actions/setup-node@"));
    expect(setups).to.have.length(3);
    for (const setup of setups) {
      expect(inputsOf(setup)).to.include({ "package-manager-cache": false }).and.to.not.have.property("cache");
    }
    expect(trusted.filter(({ content }) => String(content["uses"]).startsWith("actions/cache"))).to.deep.equal([]);
  });

  it("preview with AWS's rights only what is on a branch of this repository", () => {
    expect(jobOf("preview.yml preview")["if"]).to.include(
      "github.event.pull_request.head.repo.full_name == github.repository",
    );
  });

  it("cancel superseded checks and previews, and never a deployment", () => {
    const cancelling = workflows.filter(
      ({ content }) => membersOf(content["concurrency"])["cancel-in-progress"] === true,
    );
    expect(cancelling.map(({ file }) => file).toSorted()).to.deep.equal(["checks.yml", "preview.yml"]);
    expect(textOf("deploy.yml")).to.not.include("concurrency:");
    expect(jobOf("deploy-stack.yml up")["concurrency"]).to.deep.equal({
      group: "deploy-${{ inputs.stack }}",
      "cancel-in-progress": false,
      queue: "max",
    });
  });

  it("deploy behind the environment of the stack, and after all checks", () => {
    const deploying = steps.filter((step) => inputsOf(step)["command"] === "up");
    expect(deploying.map(({ job }) => job.content["environment"])).to.deep.equal(["${{ inputs.stack }}"]);
    expect(jobOf("deploy.yml dev")["needs"]).to.equal("checks");
    expect(jobOf("deploy.yml prod")["needs"]).to.deep.equal(["checks", "dev"]);
    expect(jobOf("deploy.yml checks")["uses"]).to.equal("./.github/workflows/checks.yml");
  });

  it("hold every preview and deployment to the policies", () => {
    const pulumi = stepsWith("pulumi/actions").filter((step) => "command" in inputsOf(step));
    expect(pulumi.map((step) => inputsOf(step)["policyPacks"])).to.deep.equal(["policy", "policy"]);
    expect(existsSync("policy/PulumiPolicy.yaml")).to.equal(true);
  });

  it("install the Pulumi CLI of the SDK's version", () => {
    const version = membersOf(manifest["dependencies"])["@pulumi/pulumi"];
    const installed = stepsWith("pulumi/actions").map((step) => inputsOf(step)["pulumi-version"]);
    expect(installed).to.deep.equal([version, version, version]);
  });

  it("name npm scripts and files that exist", () => {
    const named = scripts.flatMap((script) =>
      [...script.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name),
    );
    expect(Object.keys(membersOf(manifest["scripts"]))).to.include.members(named);
    const files = scripts.flatMap((script) => [...script.matchAll(/scripts\/[\w./-]+/g)].map(([path]) => path));
    expect(files).to.include("scripts/drift.sh");
    expect(files.filter((path) => !existsSync(path))).to.deep.equal([]);
  });

  it("end by themselves, on a runner that does not change overnight", () => {
    for (const job of jobs.filter(({ content }) => !("uses" in content))) {
      expect(job.content["timeout-minutes"], nameOf(job)).to.be.a("number");
      expect(job.content["runs-on"], nameOf(job)).to.equal("ubuntu-24.04");
    }
  });
});
