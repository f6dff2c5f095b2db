import { expect } from "chai";
import { readMachines } from "../../../local/states/read-machines.ts";
import { machineOf, programWith, task } from "./support.ts";

const complaint = (machine: ReturnType<typeof machineOf>): Promise<string> =>
  readMachines(programWith(machine)).then(
    () => "started",
    (error: unknown) => String(error),
  );
const pass = (more: object) => machineOf({ A: { Type: "Pass", End: true, ...more } });
const choice = (rule: object) =>
  machineOf({ A: { Type: "Choice", Choices: [{ ...rule, Next: "B" }], Default: "B" }, B: { Type: "Succeed" } });
const parameters = (expression: string) => pass({ Parameters: { "a.$": expression } });

describe("readMachines", function () {
  this.timeout(30_000);

  for (const [what, machine, message] of [
    ["a standard workflow", machineOf({ A: task() }, {}, { type: "STANDARD" }), 'type must be "EXPRESS"'],
    ["text that is no JSON", machineOf({}, {}, { definition: "{" }), "definition is not a JSON object"],
    ["no states", machineOf([]), "definition needs StartAt and States"],
    [
      "a typo in a state type",
      machineOf({ A: task({ Type: "Taks" }) }),
      'state "A": the laptop cloud does not know the state type "Taks"',
    ],
    ["a Map", machineOf({ A: { Type: "Map", End: true } }), 'the state type "Map"'],
    ["JSONata", machineOf({ A: task() }, { QueryLanguage: "JSONata" }), 'does not serve QueryLanguage "JSONata"'],
    [
      "JSONata in a state",
      machineOf({ A: task({ QueryLanguage: "JSONata" }) }),
      'state "A": the laptop cloud does not serve QueryLanguage',
    ],
    ["Assign", machineOf({ A: task({ Assign: { x: 1 } }) }), 'state "A": the laptop cloud does not serve Assign'],
    [
      "Assign in a catcher",
      machineOf({ A: task({ Catch: [{ ErrorEquals: ["E"], Next: "A", Assign: {} }] }) }),
      "does not serve Catch.Assign",
    ],
    ["a heartbeat", machineOf({ A: task({ HeartbeatSeconds: 1 }) }), "does not serve HeartbeatSeconds"],
    ["a typo in a field", machineOf({ A: task({ ResultsPath: "$" }) }), "does not serve ResultsPath"],
    [
      "another service",
      machineOf({ A: task({ Resource: "arn:aws:states:::sqs:sendMessage" }) }),
      'the resource "arn:aws:states:::sqs:sendMessage"',
    ],
    [
      "another parameter",
      machineOf({ A: task({ Parameters: { FunctionName: "greet", Qualifier: "1" } }) }),
      "parameter Qualifier",
    ],
    [
      "a function that is computed",
      machineOf({ A: task({ Parameters: { "FunctionName.$": "$.f" } }) }),
      "parameter FunctionName.$",
    ],
    [
      "a function of somebody else",
      machineOf({ A: task({ Parameters: { FunctionName: "nobody" } }) }),
      "the program declares no function nobody",
    ],
    ["a state that leads nowhere", machineOf({ A: task({ End: undefined, Next: "Nowhere" }) }), "Nowhere"],
    ["a state that nothing leads to", machineOf({ A: task(), B: { Type: "Succeed" } }), 'state "B" is not reachable'],
    ["a path that is none", machineOf({ A: task({ OutputPath: "a b" }) }), "OutputPath"],
    [
      "an error that nothing catches",
      machineOf({ A: task({ Retry: [{ ErrorEquals: ["States.Runtime"] }] }) }),
      "nothing catches States.Runtime",
    ],
    ["the context of a state", parameters("$$.State.Name"), "does not know $$.State.Name"],
    ["the whole context", parameters("$$"), "does not know $$"],
    ["context inside a function", parameters("States.Array($$.Task.Token)"), "does not know $$.Task.Token"],
    ["a function that loses backslashes", parameters("States.Format('{}', $.a)"), "intrinsic function States.Format"],
    [
      "such a function inside another",
      parameters("States.Array(States.JsonToString($))"),
      "function States.JsonToString",
    ],
    ["a function that is wrong for some lengths", parameters("States.Hash($.a, 'MD5')"), "function States.Hash"],
    ["a function of no language", parameters("States.Frobnicate(1)"), "States.Frobnicate"],
    [
      "a Fail's computed cause",
      machineOf({ A: { Type: "Fail", CausePath: "States.Array(1)" } }),
      "evaluates no intrinsic function here",
    ],
    ["a result that is falsy", pass({ Result: 0 }), "does not serve Result: 0"],
    ["a pattern", choice({ Variable: "$.a", StringMatches: "a*" }), "the comparison StringMatches"],
    ["two comparisons in one rule", choice({ Variable: "$.a", IsString: true, IsNull: true }), "several comparisons"],
  ] as const)
    it(`stops the start on ${what}, by name`, async () => {
      expect(await complaint(machine))
        .to.match(/^Error: aws:sfn\/stateMachine:StateMachine "m": /)
        .and.to.include(message);
    });

  it("does not take text for a path", async () => {
    const Parameters = { a: "$$.State.Name", "b.$": "States.Array('States.Format(1) $$.Task')", Path: "States.ALL" };
    expect(await complaint(pass({ Parameters: { ...Parameters, Path: undefined } }))).to.equal("started");
  });
});
