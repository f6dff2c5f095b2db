import { isMembers, itemsOf, type Members } from "../../members.ts";
import type { Fail } from "./state.ts";

/** The integration whose parameters and result are those of Lambda's Invoke. */
export const lambdaInvoke = "arn:aws:states:::lambda:invoke";

const parameters = ["FunctionName", "Payload", "Payload.$"];

/** On AWS nothing catches them but their own name, or nothing at all; here nothing does. */
const terminal = ["States.Runtime"];

/** The function that a task calls: its ARN or name. Refuses every other resource, and errors that cannot be caught. */
export const calledFunction = (state: Members, fail: Fail): string => {
  for (const handler of [...itemsOf(state["Retry"]), ...itemsOf(state["Catch"])])
    for (const error of isMembers(handler) ? itemsOf(handler["ErrorEquals"]) : [])
      if (terminal.includes(String(error))) fail(`nothing catches ${String(error)}`);

  const { Resource, Parameters } = state;
  if (typeof Resource === "string" && Resource.startsWith("arn:aws:lambda:")) return Resource;
  if (Resource !== lambdaInvoke)
    return fail(`the laptop cloud does not serve the resource ${JSON.stringify(Resource)}`);
  if (!isMembers(Parameters)) return fail("needs Parameters");
  const other = Object.keys(Parameters).find((name) => !parameters.includes(name));
  if (other !== undefined) return fail(`the laptop cloud does not know the parameter ${other}`);
  const { FunctionName } = Parameters;
  return typeof FunctionName === "string" ? FunctionName : fail("FunctionName must be literal text");
};
