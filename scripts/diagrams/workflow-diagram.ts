import type { Pass, State, Task, Workflow } from "../../infra/workflows/asl.ts";
import { flowchart, label, nodeId } from "./mermaid.ts";

/** A workflow as a flowchart: each state and its ways on; the answers to faults, which all tasks share, as one node. */
export const workflowDiagram = (trigger: string, workflow: Workflow): string => {
  const states = Object.entries(workflow.States);
  const tasks = states.filter((entry): entry is [string, Task] => entry[1].Type === "Task");
  const faultStates = new Set(tasks.flatMap(([, task]) => task.Catch.map(({ Next }) => Next)));
  const faults = tasks.map(([name, task]) => [name, faultLabel(task, workflow)] as const);
  const labels = [...new Set(faults.map(([, text]) => text))];
  return flowchart("TD", [
    `start([${label(trigger)}]) --> ${nodeId(workflow.StartAt)}`,
    ...states.filter(([name]) => !faultStates.has(name)).flatMap(([name, state]) => linesOf(name, state)),
    ...labels.map((text, i) => `fault${i}([${label(text)}])`),
    ...faults.map(([name, text]) => `${nodeId(name)} -. fault .-> fault${labels.indexOf(text)}`),
  ]);
};

const linesOf = (name: string, state: State): ReadonlyArray<string> => {
  const id = nodeId(name);
  if (state.Type === "Task") return [`${id}[${label(name)}] --> ${nodeId(state.Next)}`];
  if (state.Type === "Choice")
    return [
      `${id}{${label(name)}}`,
      ...state.Choices.map(({ StringEquals, Next }) => `${id} -- ${label(StringEquals)} --> ${nodeId(Next)}`),
      `${id} -- otherwise --> ${nodeId(state.Default)}`,
    ];
  return "Next" in state ? [`${id}[${label(name)}] --> ${nodeId(state.Next)}`] : [`${id}([${label(name)}])`];
};

/** What becomes of a task's faults: how often it is tried again, and the statuses that it may end with. */
const faultLabel = (task: Task, workflow: Workflow): string => {
  const retries = Math.max(0, ...task.Retry.map(({ MaxAttempts }) => MaxAttempts));
  const statuses = task.Catch.map(({ Next }) => statusOf(workflow.States[Next]));
  return `after ${retries} more ${retries === 1 ? "try" : "tries"}: ${statuses.join(", ")}`;
};

const statusOf = (state: State | undefined): string => {
  const { statusCode } = ((state as Pass | undefined)?.Result ?? {}) as { statusCode?: number };
  if (statusCode === undefined) throw new Error("a fault is answered by a Pass state with a status");
  return String(statusCode);
};
