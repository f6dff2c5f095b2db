import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { makePlan } from "../../../scripts/plan/make-plan.ts";
import { planReport } from "../../../scripts/plan/report/plan-report.ts";
import { asText } from "../../../scripts/report/as-text.ts";
import { aRepository } from "../support/a-repository.ts";
import { assuming } from "../support/assuming.ts";

const mini = join(import.meta.dirname, "../../local/fixtures/mini");

describe("a plan compared with a revision", function () {
  this.timeout(60_000);
  const repository = aRepository(mini);
  const { directory, write, git } = repository;
  after(repository.remove);

  const plan = async (question: { stack?: string; base?: string; config?: Readonly<Record<string, unknown>> } = {}) => {
    const { stack = "dev", base = "HEAD", config = {} } = question;
    return asText(planReport(await makePlan({ directory, stack, base, baseStack: stack, config }, assuming())));
  };

  before(() => {
    // A file of an archive, which the fixture only names.
    write("readme.txt", "Read me.");
    git("add", "--all");
    git("commit", "--quiet", "--message=Second");
    const program = readFileSync(join(directory, "index.ts"), "utf8");
    expect(program).to.include('Action: "dynamodb:GetItem"');
    expect(program).to.include('pulumi.secret("s3cret")');
    write(
      "index.ts",
      program
        .replace("s3cret", "s3cret-too")
        .replace('Action: "dynamodb:GetItem"', 'Action: ["dynamodb:GetItem", "dynamodb:Query"]'),
    );
  });

  it("tells one more action as one line, and hides secrets", async () => {
    const text = await plan();
    expect(text.split("\n").filter((line) => /^[-+!~] /.test(line))).to.deep.equal([
      "+ reads-things, Allow dynamodb:GetItem…: Action +dynamodb:Query (Allow on dynamodb:table/things-table)",
    ]);
    expect(text).to.match(/^Plan of stack dev: 1 changed; IAM: \+1 action\n/);
    expect(text).not.to.include("s3cret");
  });

  it("says why when there is nothing to compare with, and shows the stack", async () => {
    write("Pulumi.new.yaml", readFileSync(join(directory, "Pulumi.dev.yaml"), "utf8"));
    const text = await plan({ stack: "new" });
    expect(text).to.include("there, stack new does not evaluate (cannot read Pulumi.new.yaml). The stack is new");
    expect(text).to.include("├─ reads-things  iam.RolePolicy  dynamodb:GetItem, dynamodb:Query");
    expect(text).not.to.include("s3cret");
  });

  it("fails when this checkout's program does not evaluate, with its reason", async () => {
    write("index.ts", 'throw new Error("the program is wrong");');
    const failure = await plan().catch((error: unknown) => error);
    expect(failure).to.be.an("error").with.property("message", "the program is wrong");
    expect(git("worktree", "list").trim().split("\n")).to.have.length(1);
  });
});
