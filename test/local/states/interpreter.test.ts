import { expect } from "chai";
import fc from "fast-check";
import { machineOf, outcome, start } from "./support.ts";

const evaluate = (expression: string, input: unknown): Promise<unknown> =>
  outcome({ A: { Type: "Pass", Parameters: { "a.$": expression }, OutputPath: "$.a", End: true } }, input);

describe("the interpreter of workflows, as it is served", function () {
  this.timeout(60_000);

  const holds = async (rule: object, input: unknown): Promise<unknown> =>
    outcome(
      {
        A: { Type: "Choice", Choices: [{ ...rule, Next: "Yes" }], Default: "No" },
        Yes: { Type: "Pass", Result: "yes", End: true },
        No: { Type: "Pass", Result: "no", End: true },
      },
      input,
    );
  const Variable = "$.v";
  for (const [rule, yes, no] of [
    [{ Variable, StringEquals: "a" }, ["a"], ["b", 1, null]],
    [{ Variable, NumericEquals: 1 }, [1, 1.0], ["1", true, 2]],
    [{ Variable, BooleanEquals: false }, [false], [0, "", null, true]],
    [{ Variable, NumericLessThan: 10 }, [5], ["5", 10, null, true]],
    [{ Variable, NumericGreaterThanEquals: 0 }, [0], ["5", null, [], -1]],
    [{ Variable, StringLessThan: "b" }, ["a"], [1, null, "c"]],
    [{ Variable, TimestampGreaterThan: "2020-01-01T00:00:00Z" }, ["2021-01-01T00:00:00Z"], ["soon", 1, 9e15]],
    [{ Variable, NumericLessThanPath: "$.limit" }, [5], ["5", 11]],
    [{ Variable, IsPresent: true }, [0, null], [undefined]],
    [{ Variable, IsPresent: false }, [undefined], [0, null]],
    [{ Variable, IsNull: false }, [0, ""], [null]],
    [{ Variable, IsString: false }, [0, null], [""]],
    [{ Variable, IsTimestamp: true }, ["2020-01-01T00:00:00.5+01:00"], ["2020-01-01", 5]],
    [{ And: [{ Variable, IsNumeric: true }, { Not: { Variable, NumericEquals: 0 } }] }, [1], [0, "1"]],
    [
      {
        Or: [
          { Variable, IsNull: true },
          { Variable, StringEquals: "" },
        ],
      },
      [null, ""],
      [0],
    ],
  ] as const)
    it(`decides ${JSON.stringify(rule)} as Step Functions does`, async () => {
      for (const v of yes) expect(await holds(rule, { v, limit: 10 }), JSON.stringify(v)).to.equal("yes");
      for (const v of no) expect(await holds(rule, { v, limit: 10 }), JSON.stringify(v)).to.equal("no");
    });

  it("fails where a choice looks at nothing", async () => {
    expect(await holds({ Variable, NumericLessThan: 1 }, {})).to.equal("States.Runtime");
  });

  it("evaluates intrinsic functions", async () => {
    const input = { a: [1, 2, 2], s: "x, y" };
    for (const [expression, value] of [
      ["States.Array($.a, 'it, (is)', null)", [[1, 2, 2], "it, (is)", null]],
      ["States.ArrayLength($.a)", 3],
      ["States.ArrayContains($.a, 2)", true],
      ["States.ArrayUnique($.a)", [1, 2]],
      ["States.ArrayPartition($.a, 2)", [[1, 2], [2]]],
      ["States.ArrayRange(1, 9, 4)", [1, 5, 9]],
      ["States.MathAdd(States.ArrayLength($.a), -1)", 2],
    ] as const)
      expect(await evaluate(expression, input), expression).to.deep.equal(value);
    expect(await evaluate("States.UUID()", {})).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  });

  it("carries every JSON value through all stations of a state unchanged", async () => {
    const states = {
      A: {
        Type: "Pass",
        Parameters: { "kept.$": "$.value", "listed.$": "States.Array($.value)" },
        ResultPath: "$.r",
        Next: "B",
      },
      B: { Type: "Pass", InputPath: "$.r", OutputPath: "$", End: true },
    };
    const { run } = start(machineOf(states));
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (json) => {
        const value: unknown = JSON.parse(JSON.stringify(json));
        expect(JSON.parse(String((await run({ value })).output))).to.deep.equal({ kept: value, listed: [value] });
      }),
      { numRuns: 200 },
    );
  });

  it("fails with the words of a Fail state, and makes none up", async () => {
    const failed = async (words: object) => {
      const { status, error, cause } = await start(machineOf({ A: { Type: "Fail", ...words } })).run();
      return { status, error, cause };
    };
    expect(await failed({ Error: "E", Cause: "c" })).to.deep.equal({ status: "FAILED", error: "E", cause: "c" });
    expect(await failed({})).to.deep.equal({ status: "FAILED", error: undefined, cause: undefined });
  });

  it("waits", async () => {
    expect(await outcome({ A: { Type: "Wait", SecondsPath: "$.a", End: true } })).to.deep.equal({ a: 1 });
  });

  it("cannot reach AWS: it has no SDK", async () => {
    const { StateMachine } = await import("../../../local/states/interpreter.ts");
    const machine = new StateMachine(
      { StartAt: "A", States: { A: { Type: "Task", Resource: "arn:aws:lambda:x:0:function:f", End: true } } } as never,
      { validationOptions: { noValidate: true } },
    );
    const error: unknown = await machine.run({}).result.catch((thrown: unknown) => thrown);
    expect(String(error)).to.match(/not a constructor/);
  });
});
