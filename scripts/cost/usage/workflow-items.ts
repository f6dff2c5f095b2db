import { membersOf } from "../../../local/members.ts";
import type { Resource } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import type { Item } from "../item.ts";
import { calleesIn } from "./callee.ts";
import { componentName } from "./component-name.ts";
import { invocation } from "./function-items.ts";
import { logItems } from "./log-items.ts";
import { longestPath } from "./longest-path.ts";

/** AWS rounds an Express execution up to these. */
const memoryStep = 64;
const timeStep = 100;

/** Events that a log at level ALL gets for a state; a task is also scheduled, started and succeeded. */
const eventsOf = (type: string): number => (type === "Task" ? 5 : type === "Succeed" || type === "Fail" ? 1 : 2);

/** One execution of an Express workflow that takes its longest way: the workflow, its log and the functions. */
export const workflowItems = (machine: Resource, costing: Costing): ReadonlyArray<Item> => {
  const { inputs } = machine;
  const { program, assumed, item } = costing;
  const name = componentName(machine);
  if (inputs["type"] !== "EXPRESS") throw new Error(`${name} is no Express workflow: its price is not known here`);
  const definition: unknown = JSON.parse(String(inputs["definition"]));
  const path = longestPath(definition);
  const calls = path
    .flatMap(({ state }) => calleesIn(program, [state["Resource"], state["Parameters"]]))
    .map((lambda) => invocation(lambda, costing, name));
  const milliseconds = calls.reduce((sum, call) => sum + call.milliseconds + assumed.stepMilliseconds, 0);
  const billed = Math.ceil(milliseconds / timeStep) * timeStep;
  const megabytes =
    Math.ceil((assumed.workflowMegabytes + String(inputs["definition"]).length / 1024 ** 2) / memoryStep) * memoryStep;
  const logging = membersOf(inputs["loggingConfiguration"]);
  const events = 2 + path.reduce((sum, { type }) => sum + eventsOf(type), 0);
  return [
    item("workflow", "execution", 1, "expressRequest"),
    item("workflow", `${billed} ms at ${megabytes} MB`, (billed / 1000) * (megabytes / 1024), "expressGigabyteSecond"),
    ...logItems(
      `the workflow, ${events} events`,
      logging["level"] === "ALL" ? events * assumed.workflowEventBytes : 0,
      logging["logDestination"],
      costing,
    ),
    ...calls.flatMap(({ items }) => items),
  ];
};
