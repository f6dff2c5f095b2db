import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Cloud, startCloud } from "../../local/cloud.ts";
import type { LogEvent } from "../../local/log.ts";
import type { Program, Resource } from "../../local/program.ts";
import { evaluateProgram } from "../../local/program/evaluate-program.ts";

type Change = (inputs: Resource["inputs"]) => Readonly<Record<string, unknown>>;

const directory = join(import.meta.dirname, "fixtures/hello");

describe("startCloud", function () {
  this.timeout(30_000);
  let hello: Program;
  let dataDir: string;
  let events: Array<LogEvent>;

  before(async () => {
    hello = await evaluateProgram({ directory, stack: "dev" });
  });
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "cloud-"));
    events = [];
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const start = (program: Program): Promise<Cloud> =>
    startCloud({ program, dataDir, port: 0, log: (event) => events.push(event) });
  const changed = (type: string, change: Change): Program => ({
    ...hello,
    resources: hello.resources.map((resource) =>
      resource.type === type ? { ...resource, inputs: { ...resource.inputs, ...change(resource.inputs) } } : resource,
    ),
  });
  const failureOf = async (program: Program): Promise<string> => {
    const failure = await start(program).then(
      (cloud) => cloud.close(),
      (error: unknown) => error,
    );
    return String(failure);
  };
  const get = async (program: Program, path: string): Promise<readonly [status: number, body: string]> => {
    const cloud = await start(program);
    const response = await fetch(`${cloud.url}${path}`);
    const body = await response.text();
    await cloud.close();
    return [response.status, body];
  };

  it("serves what the program declares, from load balancer to function", async () => {
    expect(await get(hello, "/hello/world")).to.deep.equal([200, "Hello, world"]);
    expect(events).to.have.length(1);
    expect(events[0]).to.include({ service: "http", method: "GET", path: "/hello/{name}", status: 200 });
  });

  it("can be started again on the same data", async () => {
    await get(hello, "/hello/world");
    expect(await get(hello, "/hello/again")).to.deep.equal([200, "Hello, again"]);
  });

  it("refuses what a policy does not allow, and says so in the log alone", async () => {
    const [status, body] = await get(
      changed("aws:iam/rolePolicy:RolePolicy", ({ policy }) => ({
        policy: String(policy).replace("lambda:InvokeFunction", "lambda:GetFunction"),
      })),
      "/hello/world",
    );
    expect(status).to.equal(500);
    expect(body).to.not.include("arn:");
    expect(JSON.stringify(events)).to.include("is not authorized to perform: lambda:InvokeFunction");
  });

  it("refuses what the API's policy does not allow", async () => {
    const [status] = await get(
      changed("aws:apigateway/restApi:RestApi", ({ body }) => ({
        body: String(body).replace("execute-api:/*", "execute-api:/v2/*"),
      })),
      "/hello/world",
    );
    expect(status).to.equal(403);
  });

  describe("does not start, and names the resource, when", () => {
    const rows: ReadonlyArray<readonly [what: string, type: string, change: Change, message: RegExp]> = [
      [
        "a policy has an unknown operator",
        "aws:iam/rolePolicy:RolePolicy",
        ({ policy }) => ({
          policy: String(policy).replace('"Effect"', '"Condition":{"StringIs":{"aws:SourceArn":"x"}},"Effect"'),
        }),
        /aws:iam\/rolePolicy "api-calls", statement 1: .* condition operator StringIs/,
      ],
      [
        "Lambda cannot assume a function's role",
        "aws:iam/role:Role",
        ({ assumeRolePolicy }) => ({ assumeRolePolicy: String(assumeRolePolicy).replace("lambda.", "ec2.") }),
        /Function "greeter": the role \S+greeter-role cannot be assumed by lambda\.amazonaws\.com/,
      ],
      [
        "a template uses an unknown function",
        "aws:apigateway/restApi:RestApi",
        ({ body }) => ({ body: String(body).replace("$input.params(", "$input.parameters(") }),
        /restApi "api".*GET \/hello\/\{name\}.*\$input has/,
      ],
      [
        "an integration is of an unknown type",
        "aws:apigateway/restApi:RestApi",
        ({ body }) => ({ body: String(body).replace('"type":"aws"', '"type":"carrier-pigeon"') }),
        /restApi "api".*integration\.type: must be aws or mock/,
      ],
      [
        "a handler is none",
        "aws:lambda/function:Function",
        () => ({ handler: "x" }),
        /Function "greeter": handler must be/,
      ],
      [
        "the load balancer's targets are nobody's",
        "aws:lb/targetGroupAttachment:TargetGroupAttachment",
        () => ({ targetId: "10.9.9.9" }),
        /TargetGroupAttachment "target": 10\.9\.9\.9:443 is not an address/,
      ],
    ];
    for (const [what, type, change, message] of rows)
      it(what, async () => {
        expect(await failureOf(changed(type, change))).to.match(message);
      });

    it("nothing is left behind: the next start succeeds", async () => {
      await failureOf(changed("aws:lb/targetGroupAttachment:TargetGroupAttachment", () => ({ targetId: "x" })));
      expect(await get(hello, "/hello/world")).to.deep.equal([200, "Hello, world"]);
    });
  });
});
