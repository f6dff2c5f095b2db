import { expect } from "chai";
import { AwsError } from "../../../local/aws-error.ts";
import { makeStateMachines } from "../../../local/states/make-state-machines.ts";
import { resource } from "../support/program-of.ts";
import { hello, machineArn, machineOf, programWith, task } from "./support.ts";

describe("makeStateMachines", function () {
  this.timeout(30_000);

  it("serves each machine of the program by its ARN", async () => {
    const machines = await makeStateMachines({
      program: programWith(machineOf({ A: task() })),
      functions: { invoke: (_, payload) => hello(payload) },
      authorize: () => ({ allowed: true }),
      log: () => undefined,
    });
    const execution = await machines.startSyncExecution({ stateMachineArn: machineArn });
    expect(execution).to.include({ status: "SUCCEEDED", input: "{}", output: '{"hello":{}}' });
  });

  it("serves an alias under its own ARN, as an execution of its machine", async () => {
    const machine = machineOf({ A: task() });
    const alias = resource("aws:sfn/alias:Alias", "m-live", {
      inputs: { name: "live", routingConfigurations: [{ stateMachineVersionArn: `${machineArn}:1`, weight: 100 }] },
      outputs: { arn: `${machineArn}:live` },
    });
    const published = { ...machine, outputs: { ...machine.outputs, stateMachineVersionArn: `${machineArn}:1` } };
    const program = programWith(published);
    const machines = await makeStateMachines({
      program: { ...program, resources: [...program.resources, alias] },
      functions: { invoke: (_, payload) => hello(payload) },
      authorize: () => ({ allowed: true }),
      log: () => undefined,
    });
    for (const stateMachineArn of [`${machineArn}:live`, `${machineArn}:1`])
      expect(await machines.startSyncExecution({ stateMachineArn })).to.include({
        status: "SUCCEEDED",
        stateMachineArn: machineArn,
      });
  });

  it("refuses what the service refuses", async () => {
    const machines = await makeStateMachines({
      program: programWith(machineOf({ A: task() })),
      functions: { invoke: (_, payload) => hello(payload) },
      authorize: () => ({ allowed: true }),
      log: () => undefined,
    });
    const code = (request: object) =>
      machines.startSyncExecution({ stateMachineArn: machineArn, ...request }).then(
        () => "started",
        (error: unknown) => (error instanceof AwsError ? error.code : error),
      );
    expect(await code({ stateMachineArn: "m" })).to.equal("InvalidArn");
    for (const other of ["x", ":1", ":alias"])
      expect(await code({ stateMachineArn: `${machineArn}${other}` })).to.equal("StateMachineDoesNotExist");
    expect(await code({ input: "{" })).to.equal("InvalidExecutionInput");
    expect(await code({ input: `"${"é".repeat(131_072)}"` })).to.equal("InvalidExecutionInput");
    expect(await code({ input: `"${"é".repeat(131_071)}"` })).to.equal("started");
    expect(await code({ name: "a=b" })).to.equal("InvalidName");
    expect(await code({ name: "a-b_1" })).to.equal("started");
  });
});
