import { expect } from "chai";
import type { Task, Workflow } from "../../../infra/workflows/asl.ts";
import { workflowDiagram } from "../../../scripts/diagrams/workflow-diagram.ts";

const task = (next: string, attempts: number): Task => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Parameters: { FunctionName: "f", Payload: {} },
  TimeoutSeconds: 1,
  Retry: [{ ErrorEquals: ["E"], IntervalSeconds: 1, MaxAttempts: attempts, BackoffRate: 1, JitterStrategy: "FULL" }],
  Catch: [{ ErrorEquals: ["States.ALL"], Next: "Sorry" }],
  Next: next,
});

const workflow: Workflow = {
  Comment: "",
  StartAt: "Ask",
  TimeoutSeconds: 1,
  States: {
    Ask: task("IsYes", 2),
    IsYes: { Type: "Choice", Choices: [{ Variable: "$.a", StringEquals: "yes", Next: "Do" }], Default: "Take" },
    Do: task("Answer", 2),
    Take: { Type: "Pass", InputPath: "$.a", Next: "Answer" },
    Answer: { Type: "Pass", End: true },
    Sorry: { Type: "Pass", Result: { statusCode: 503 }, End: true },
  },
};

describe("workflowDiagram", () => {
  it("draws every state, each way on, and one node for the faults that all tasks share", () => {
    expect(workflowDiagram('GET /"x"', workflow).split("\n")).to.deep.equal([
      "---",
      "config: { layout: dagre, look: classic, theme: neutral }",
      "---",
      "flowchart TD",
      `  start(["GET /'x'"]) --> n_Ask`,
      '  n_Ask["Ask"] --> n_IsYes',
      '  n_IsYes{"IsYes"}',
      '  n_IsYes -- "yes" --> n_Do',
      "  n_IsYes -- otherwise --> n_Take",
      '  n_Do["Do"] --> n_Answer',
      '  n_Take["Take"] --> n_Answer',
      '  n_Answer(["Answer"])',
      '  fault0(["after 2 more tries: 503"])',
      "  n_Ask -. fault .-> fault0",
      "  n_Do -. fault .-> fault0",
    ]);
  });

  it("draws tasks apart whose faults end differently", () => {
    const other = { ...workflow, States: { ...workflow.States, Do: task("Answer", 1) } };
    expect(workflowDiagram("x", other)).to.contain('fault1(["after 1 more try: 503"])\n  n_Ask -. fault .-> fault0');
  });

  it("refuses to draw a fault that is not answered", () => {
    const other = { ...workflow, States: { ...workflow.States, Sorry: { Type: "Pass", End: true } as const } };
    expect(() => workflowDiagram("x", other)).to.throw("a fault is answered");
  });
});
