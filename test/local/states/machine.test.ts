import { expect } from "chai";
import { AwsError } from "../../../local/aws-error.ts";
import { roleArn } from "../support/program-of.ts";
import { caught, failure, greet, machineArn, machineOf, outcome, start, task } from "./support.ts";

const next = (state: object) => ({ ...state, End: undefined });

describe("makeMachine", function () {
  this.timeout(30_000);

  it("runs tasks through Lambda and answers the output as text", async () => {
    const { run, calls } = start(machineOf({ A: task() }));
    const execution = await run({ a: "ü" });
    expect(execution).to.include({
      status: "SUCCEEDED",
      stateMachineArn: machineArn,
      input: '{"a":"ü"}',
      output: '{"hello":{"a":"ü"}}',
    });
    expect(execution.executionArn).to.match(
      /^arn:aws:states:eu-central-1:000000000000:express:m:[0-9a-f-]{36}:[0-9a-f-]{36}$/,
    );
    expect(execution.stopDate).to.be.at.least(execution.startDate);
    expect(execution.billingDetails.billedDurationInMilliseconds % 100).to.equal(0);
    expect(calls).to.deep.equal([[greet, { a: "ü" }]]);
  });

  it("gives a task the result of Lambda's Invoke, and a function's ARN as resource its payload alone", async () => {
    expect(await outcome({ A: task({ OutputPath: "$" }) })).to.deep.equal({
      ExecutedVersion: "$LATEST",
      Payload: { hello: { a: 1 } },
      StatusCode: 200,
    });
    expect(await outcome({ A: { Type: "Task", Resource: greet, End: true } })).to.deep.equal({ hello: { a: 1 } });
  });

  it("calls a function by its name or a qualified ARN, for which the permission is asked", async () => {
    for (const [FunctionName, arn] of [
      ["greet", greet],
      [`${greet}:$LATEST`, `${greet}:$LATEST`],
      [`${greet}:7`, `${greet}:7`],
      ["greet:7", `${greet}:7`],
    ]) {
      const { run, calls, asked } = start(machineOf({ A: task({ Parameters: { FunctionName } }) }));
      await run();
      expect(calls).to.deep.equal([[arn, undefined]]);
      expect(asked[0]).to.include({ resource: arn });
    }
  });

  it("tells what went into and came out of each state", async () => {
    const { run, visits } = start(machineOf({ A: next(task({ Next: "B" })), B: { Type: "Succeed" } }));
    await run();
    expect(visits).to.deep.equal([
      { machine: "m", state: "A", kind: "entered", data: { a: 1 } },
      { machine: "m", state: "A", kind: "exited", data: { hello: { a: 1 } } },
      { machine: "m", state: "B", kind: "entered", data: { hello: { a: 1 } } },
      { machine: "m", state: "B", kind: "exited", data: { hello: { a: 1 } } },
    ]);
  });

  it("tells an execution about itself", async () => {
    const paths = ["Execution.Id", "Execution.Name", "Execution.RoleArn", "StateMachine.Id", "StateMachine.Name"];
    const Parameters = Object.fromEntries(paths.map((path) => [`${path}.$`, `$$.${path}`]));
    const { machine } = start(machineOf({ A: { Type: "Pass", Parameters, End: true } }));
    const execution = await machine.run("{}", "mine");
    expect(JSON.parse(String(execution.output))).to.deep.equal({
      "Execution.Id": execution.executionArn,
      "Execution.Name": "mine",
      "Execution.RoleArn": roleArn("m"),
      "StateMachine.Id": machineArn,
      "StateMachine.Name": "m",
    });
  });

  it("asks the machine's role before every call", async () => {
    const denied = "User: x is not authorized to perform: lambda:InvokeFunction";
    const { run, calls, asked, events } = start(machineOf({ A: task() }), { denied });
    const { status, error, cause } = await run();
    expect([status, error]).to.deep.equal(["FAILED", "Lambda.AWSLambdaException"]);
    expect(cause).to.match(
      /^User: x is not .* \(Service: AWSLambda; Status Code: 403; Error Code: AccessDeniedException; Request ID: /,
    );
    expect(calls).to.deep.equal([]);
    expect(asked).to.deep.equal([
      { roleArn: roleArn("m"), action: "lambda:InvokeFunction", resource: greet, context: {} },
    ]);
    expect(events[0]).to.include({ level: "error", code: "AccessDeniedException", message: denied });
  });

  const throttled = () => Promise.reject(new AwsError("TooManyRequestsException", "Rate Exceeded.", 429));
  for (const [what, invoke, name] of [
    ["what a function throws, by its name", () => failure("Unavailable"), "Unavailable"],
    ["a function that ran out of time", () => failure("Sandbox.Timedout"), "Sandbox.Timedout"],
    ["a crash", () => failure("Runtime.ExitError"), "Runtime.ExitError"],
    ["throttling", throttled, "Lambda.TooManyRequestsException"],
    ["a fault of Lambda", () => Promise.reject(new AwsError("ServiceException", "", 500)), "Lambda.ServiceException"],
  ] as const)
    it(`lets a machine catch ${what}`, async () => {
      for (const names of [[name], ["States.TaskFailed"], ["States.ALL"]])
        expect(await outcome(caught(...names), { a: 1 }, { invoke }))
          .to.have.nested.property("caught.Error")
          .that.equals(name);
      expect(await outcome(caught("Other"), { a: 1 }, { invoke })).to.equal(name);
    });

  it("gives the payload of a function's error as cause, and logs the failure", async () => {
    const { run, events } = start(machineOf({ A: task() }), { invoke: () => failure("Defect") });
    const { executionArn, status, error, cause } = await run();
    expect([status, error]).to.deep.equal(["FAILED", "Defect"]);
    expect(JSON.parse(String(cause))).to.deep.equal({ errorType: "Defect", errorMessage: "m", trace: ["at x"] });
    expect(events).to.deep.equal([
      { level: "error", service: "states", machine: "m", executionArn, message: "FAILED: Defect" },
    ]);
  });

  it("tries again as often as a machine says", async () => {
    const Retry = [{ ErrorEquals: ["Passing"], MaxAttempts: 2, IntervalSeconds: 1, JitterStrategy: "FULL" }];
    const { run, calls } = start(machineOf({ A: task({ Retry }) }), { invoke: () => failure("Passing") });
    expect(await run()).to.include({ error: "Passing" });
    expect(calls).to.have.lengthOf(3);
  });

  it("keeps executions apart", async () => {
    const { run } = start(machineOf({ A: next(task({ Next: "B", ResultPath: "$.r", OutputPath: "$" })), B: task() }));
    const outputs = await Promise.all(Array.from({ length: 20 }, async (_, n) => (await run({ n })).output));
    outputs.forEach((output, n) =>
      expect(output)
        .to.include(`"n":${n}}`)
        .and.to.match(/^\{"hello":/),
    );
  });
});
