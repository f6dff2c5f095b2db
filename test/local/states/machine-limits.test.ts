import { expect } from "chai";
import { answer, caught, failure, greet, machineOf, outcome, start, task } from "./support.ts";

describe("time limits of a machine", function () {
  this.timeout(30_000);

  const never = () => new Promise<never>(() => undefined);

  it("end a task with an error that a machine can catch, but not as a failed task", async () => {
    const late = { ...caught("States.Timeout"), A: { ...caught("States.Timeout").A, TimeoutSeconds: 1 } };
    const { run } = start(machineOf(late), { invoke: never });
    expect((await run()).output).to.include('"Error":"States.Timeout"');
    const other = {
      ...late,
      A: task({ TimeoutSeconds: 1, Catch: [{ ErrorEquals: ["States.TaskFailed"], Next: "B" }] }),
    };
    expect(await start(machineOf(other), { invoke: never }).run()).to.include({
      status: "FAILED",
      error: "States.Timeout",
    });
  });

  it("end an execution, which then calls nothing any more", async () => {
    const Retry = [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 2 }];
    const machine = machineOf({ A: task({ Retry }) }, { TimeoutSeconds: 1 });
    const { run, calls } = start(machine, { invoke: () => failure("Passing") });
    expect(await run()).to.include({ status: "TIMED_OUT", error: "States.Timeout" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).to.have.lengthOf(1);
  });
});

describe("data limits of a machine", () => {
  const large = "x".repeat(262_144);

  it("end a task whose result is too large; only its own name catches that", async () => {
    const invoke = () => answer(large);
    for (const name of ["States.ALL", "States.TaskFailed", "Other"])
      expect(await outcome(caught(name), {}, { invoke })).to.equal("States.DataLimitExceeded");
    expect(await outcome(caught("States.DataLimitExceeded"), {}, { invoke }))
      .to.have.nested.property("caught.Cause")
      .that.matches(/^The state\/task 'A' returned a result with a size exceeding/);
  });

  it("end an execution where a state puts too much together, before the next state runs", async () => {
    const Parameters = { "a.$": "$.text", "b.$": "$.text" };
    const { run, calls } = start(machineOf({ A: { Type: "Pass", Parameters, Next: "B" }, B: task() }));
    expect(await run({ text: "x".repeat(140_000) })).to.include({
      status: "FAILED",
      error: "States.DataLimitExceeded",
    });
    expect(calls).to.deep.equal([]);
    expect(await run({ text: "x".repeat(120_000) })).to.include({ status: "SUCCEEDED" });
  });

  it("count bytes, also of a task's parameters", async () => {
    const Parameters = { FunctionName: greet, Payload: { "a.$": "$", "b.$": "$" } };
    const { run, calls } = start(machineOf({ A: task({ Parameters }) }));
    expect(await run("é".repeat(70_000))).to.include({ error: "States.DataLimitExceeded" });
    expect(calls).to.deep.equal([]);
  });
});
