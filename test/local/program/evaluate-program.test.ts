import { join } from "node:path";
import { expect } from "chai";
import { evaluateProgram } from "../../../local/program/evaluate-program.ts";
import { type Program, resourcesOf } from "../../../local/program.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const mini = join(fixtures, "mini");

describe("evaluateProgram", function () {
  this.timeout(30_000);
  let program: Program;

  before(async () => {
    program = await evaluateProgram({ directory: mini, stack: "dev" });
  });

  it("yields every resource, those that registered after the program returned too", () => {
    expect(program.resources.map(({ type, name }) => `${type} ${name}`).toSorted()).to.deep.equal([
      "aws:dynamodb/table:Table things-table",
      "aws:iam/role:Role reader",
      "aws:iam/rolePolicy:RolePolicy reads-things",
      "aws:lambda/function:Function read",
      "mini:index:Storage things",
      "pulumi:pulumi:Stack mini-dev",
    ]);
  });

  it("yields the stack's outputs and where it is", () => {
    expect(program).to.deep.include({
      project: "mini",
      stack: "dev",
      region: "eu-central-1",
      accountId: "000000000000",
      outputs: {
        greeting: "good day",
        region: "eu-central-1",
        table: "arn:aws:dynamodb:eu-central-1:000000000000:table/things-table",
      },
    });
  });

  it("resolves what one resource takes from another", () => {
    const [policy] = resourcesOf(program, "aws:iam/rolePolicy:RolePolicy");
    expect(policy?.inputs["role"]).to.equal("reader");
    expect(JSON.parse(String(policy?.inputs["policy"]))).to.deep.include({
      Statement: [
        {
          Effect: "Allow",
          Action: "dynamodb:GetItem",
          Resource: "arn:aws:dynamodb:eu-central-1:000000000000:table/things-table",
        },
      ],
    });
  });

  it("unwraps secrets and awaits assets, with paths of the project", () => {
    const [read] = resourcesOf(program, "aws:lambda/function:Function");
    expect(read?.inputs).to.deep.include({
      environment: { variables: { TABLE: "things-table", KEY: "s3cret" } },
      code: {
        kind: "archive",
        assets: {
          "index.mjs": { kind: "text", text: "export const handler = async () => 1;" },
          "data/readme.txt": { kind: "file", path: join(mini, "readme.txt") },
        },
      },
    });
    expect(structuredClone(program)).to.deep.equal(program);
  });

  it("says which inputs hold a secret", () => {
    const holding = program.resources.filter(({ secrets }) => secrets !== undefined);
    expect(holding.map(({ name, secrets }) => [name, secrets])).to.deep.equal([["read", ["environment"]]]);
  });

  it("keeps the options that decide on what is deleted", () => {
    const options = program.resources.map(({ name, protect, retainOnDelete, deleteBeforeReplace }) => [
      name,
      { protect, retainOnDelete, deleteBeforeReplace },
    ]);
    const none = { protect: undefined, retainOnDelete: undefined, deleteBeforeReplace: undefined };
    expect(Object.fromEntries(options)).to.deep.include({
      reader: { protect: true, retainOnDelete: true, deleteBeforeReplace: true },
      "things-table": none,
    });
  });

  it("knows parents, and names resources as the engine does", () => {
    const stack = "urn:pulumi:dev::mini::pulumi:pulumi:Stack::mini-dev";
    const storage = "urn:pulumi:dev::mini::mini:index:Storage::things";
    const urns = program.resources.map(({ urn, parent }) => [urn, parent]);
    expect(urns).to.deep.include.members([
      [stack, undefined],
      [storage, stack],
      ["urn:pulumi:dev::mini::mini:index:Storage$aws:dynamodb/table:Table::things-table", storage],
      ["urn:pulumi:dev::mini::aws:iam/role:Role::reader", stack],
    ]);
  });

  it("can be repeated in one process, with other configuration, one after the other", async () => {
    const greetings = ["one", "two"].map((greeting) =>
      evaluateProgram({ directory: mini, stack: "dev", config: { greeting } }),
    );
    const [one, two] = await Promise.all(greetings);
    expect(one?.outputs["greeting"]).to.equal("one");
    expect(two?.outputs["greeting"]).to.equal("two");
    expect({ ...one, outputs: {} }).to.deep.equal({ ...two, outputs: {} });
    expect(one?.resources).to.deep.equal(program.resources);
  });

  describe("rejects a program that", () => {
    const broken = join(fixtures, "broken");
    const faults: ReadonlyArray<readonly [fault: string, message: string]> = [
      ["throws at the top", "the program is wrong"],
      ["throws in an apply", "the apply is wrong"],
      ["many depend on a broken one", 'the laptop cloud does not know the resource type aws:sqs/queue:Queue ("jobs")'],
      ["uses an unknown component", 'does not know the resource type awsx:ecr:Repository ("images")'],
      ["asks an unknown function", "the laptop cloud does not know the function aws:ec2/getAmi:getAmi"],
      ["repeats a URN", "two resources have the URN urn:pulumi:dev::broken::aws:cloudwatch/logGroup:LogGroup::logs"],
      ["repeats a name", "two resources have the ARN arn:aws:logs:eu-central-1:000000000000:log-group:same"],
      ["reads an existing resource", '"logs" reads or imports an existing resource: the laptop cloud has none'],
      ["imports a resource", '"logs" reads or imports an existing resource: the laptop cloud has none'],
      ["registers a transform", "stack transforms do not run in the laptop cloud"],
      ["has a transform", '"logs" has transforms, which do not run here'],
      [
        "uses an output that nobody supplies",
        '"name" of aws:cloudwatch/logGroup:LogGroup "logs" was made from an output',
      ],
      ["leaves out what a resource needs", 'aws:iam/rolePolicy:RolePolicy "policy" has no "policy"'],
    ];
    for (const [fault, message] of faults)
      it(`${fault}, with one error`, async () => {
        const errors: unknown[] = [];
        const listen = (error: unknown) => errors.push(error);
        process.on("unhandledRejection", listen);
        const failure = await evaluateProgram({ directory: broken, stack: "dev", config: { fault } }).catch(
          (error: unknown) => error,
        );
        await new Promise((resume) => setTimeout(resume, 20));
        process.off("unhandledRejection", listen);
        expect(String(failure)).to.include(message);
        expect(errors).to.deep.equal([]);
      });

    it("is wrong, and evaluates the next one all the same", async () => {
      const { resources } = await evaluateProgram({ directory: broken, stack: "dev" });
      expect(resources.map(({ name }) => name)).to.deep.equal(["broken-dev"]);
    });
  });
});
