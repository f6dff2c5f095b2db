import { expect } from "chai";
import type { Program } from "../../../../local/program.ts";
import { stackCost } from "../../../../scripts/cost/stack-cost.ts";
import { aProgram } from "../../support/a-program.ts";
import { assuming } from "../../support/assuming.ts";

const place = "us-east-1:000000000000";
const functionArn = `arn:aws:lambda:${place}:function:hash`;
const machineArn = `arn:aws:states:${place}:stateMachine:register`;
const roleArn = "arn:aws:iam::000000000000:role/hash-role";

const calling = (text: string) => ({ "x-amazon-apigateway-integration": { type: "aws", text } });
const body = JSON.stringify({
  paths: {
    "/register": { post: calling(`#set($x = '${machineArn}:live')`), options: calling("mock") },
    "/user": { get: calling(`${functionArn}:live/invocations`), head: calling(`${functionArn}:live/invocations`) },
  },
});
const definition = JSON.stringify({
  StartAt: "Hash",
  States: {
    Hash: { Type: "Task", Parameters: { FunctionName: `${functionArn}:live` }, Next: "Answer" },
    Answer: { Type: "Pass", End: true },
  },
});
const policy = JSON.stringify({ Statement: [{ Effect: "Allow", Action: ["dynamodb:GetItem", "dynamodb:PutItem"] }] });

const program = aProgram([
  { type: "aws:apigateway/restApi:RestApi", name: "api", inputs: { body } },
  {
    type: "aws:apigateway/stage:Stage",
    name: "stage",
    inputs: {
      xrayTracingEnabled: true,
      accessLogSettings: { destinationArn: "arn:api-logs", format: "x".repeat(1024) },
    },
  },
  { type: "aws:cloudwatch/logGroup:LogGroup", name: "api-logs", inputs: { retentionInDays: 30 } },
  {
    type: "aws:sfn/stateMachine:StateMachine",
    name: "register",
    inputs: {
      type: "EXPRESS",
      definition,
      loggingConfiguration: { level: "ALL", logDestination: "arn:workflow-logs:*" },
    },
    outputs: { arn: machineArn },
  },
  { type: "aws:cloudwatch/logGroup:LogGroup", name: "workflow-logs", inputs: {} },
  {
    type: "aws:lambda/function:Function",
    name: "hash",
    inputs: { memorySize: 1769, architectures: ["arm64"], role: roleArn, loggingConfig: { systemLogLevel: "WARN" } },
    outputs: { arn: functionArn },
  },
  { type: "aws:iam/rolePolicy:RolePolicy", name: "hash-policy", inputs: { role: "hash-role", policy } },
  { type: "aws:wafv2/webAclAssociation:WebAclAssociation", name: "association" },
]);

const withMemory = (memorySize: number): Program => ({
  ...program,
  resources: program.resources.map((resource) => ({ ...resource, inputs: { ...resource.inputs, memorySize } })),
});

/** A worked example: 150 ms in the function, 300 ms in the workflow. */
const example = [
  "handlerMilliseconds=150",
  "tripMilliseconds=0",
  "coldShare=0",
  "stepMilliseconds=110",
  "functionLogBytes=1024",
  "workflowEventBytes=100",
];

const bill = (route: string, assumptions: ReadonlyArray<string> = [], of = program): ReadonlyArray<string> => {
  const costs = stackCost(of, assuming(...example, ...assumptions)).routes;
  const items = costs.find((each) => each.route === route)?.items ?? [];
  return items.map(({ hop, what, dollars }) => `${hop}, ${what}: ${dollars.toFixed(2)}`);
};

describe("a million requests of a route", () => {
  it("are billed hop by hop, with what the route calls behind aliases", () => {
    expect(bill("POST /register")).to.deep.equal([
      "web ACL, request: 0.60",
      "API Gateway, request: 3.50",
      "workflow, execution: 1.00",
      "workflow, 300 ms at 64 MB: 0.31",
      "functions, hash, invocation: 0.20",
      "functions, hash, 150 ms at 1769 MB: 3.46",
      "table, writes by hash: 0.63",
      "logs, 1024 bytes by API Gateway: 0.48",
      "logs, kept 30 days: 0.00",
      "logs, 900 bytes by the workflow, 9 events: 0.42",
      "logs, 1024 bytes by hash: 0.48",
      "X-Ray, traces: 0.25",
    ]);
  });

  it("are one bill for methods of a path that call the same, and none for methods that call nothing", () => {
    expect(stackCost(program, assuming()).routes.map(({ route }) => route)).to.deep.equal([
      "POST /register",
      "GET, HEAD /user",
    ]);
  });

  it("cost a hash only where one is made, and the longer the smaller the share of a processor", () => {
    const hashing = ["hashes:register/hash=1", "hashMilliseconds=10", "handlerMilliseconds=0"];
    const duration = (route: string, memorySize: number) =>
      bill(route, hashing, withMemory(memorySize)).filter((line) => line.includes(" ms at ") && line.includes("hash"));
    expect(duration("POST /register", 1769)).to.deep.equal(["functions, hash, 10 ms at 1769 MB: 0.23"]);
    expect(duration("POST /register", 512)).to.deep.equal(["functions, hash, 35 ms at 512 MB: 0.23"]);
    expect(duration("POST /register", 3538)).to.deep.equal(["functions, hash, 10 ms at 3538 MB: 0.46"]);
    expect(duration("GET, HEAD /user", 1769)).to.deep.equal([]);
  });

  it("pay for cold starts by their share", () => {
    expect(bill("GET, HEAD /user", ["coldShare=0.1", "initMilliseconds=500"])).to.include(
      "functions, hash, 200 ms at 1769 MB: 4.61",
    );
  });
});
