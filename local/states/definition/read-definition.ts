import { isMembers, type Members } from "../../members.ts";
import type { Resource } from "../../program.ts";
import { calledFunction } from "./check-task.ts";
import { checkMachineFields, checkStateFields } from "./fields.ts";
import { checkPaths } from "./paths.ts";
import { longestExecution, preparedState } from "./prepared-state.ts";
import { unreachable } from "./unreachable.ts";
import type { Definition, Fail } from "./state.ts";

export type ReadDefinition = {
  /** As the program declares it. */
  readonly declared: Definition;
  /** As the interpreter is to run it. */
  readonly prepared: Definition;
  /** The function that each task calls, by name of the state: ARN or name. */
  readonly calls: ReadonlyMap<string, string>;
};

/**
 * Reads the definition of a state machine of the program; throws, naming machine and state, on whatever the interpreter would
 * run otherwise than Step Functions.
 */
export const readDefinition = ({ inputs }: Resource, fail: Fail): ReadDefinition => {
  const declared = parsed(inputs["definition"], fail);
  checkMachineFields(declared, fail);
  const calls = new Map<string, string>();
  const states = Object.entries(declared.States).map(([name, state]): [string, Members] => {
    const failState: Fail = (complaint) => fail(`state "${name}": ${complaint}`);
    checkStateFields(state, failState);
    checkPaths(state, failState);
    if (state["Type"] === "Task") calls.set(name, calledFunction(state, failState));
    return [name, preparedState(state, failState)];
  });
  const lost = unreachable(declared);
  if (lost !== undefined) fail(`state "${lost}" is not reachable`);
  const seconds = declared["TimeoutSeconds"];
  const TimeoutSeconds = typeof seconds === "number" ? Math.min(seconds, longestExecution) : longestExecution;
  return { declared, prepared: { ...declared, TimeoutSeconds, States: Object.fromEntries(states) }, calls };
};

const parsed = (text: unknown, fail: Fail): Definition => {
  const definition = json(text);
  if (!isMembers(definition)) return fail("definition is not a JSON object");
  const { StartAt, States } = definition;
  if (typeof StartAt !== "string" || !isMembers(States)) return fail("definition needs StartAt and States");
  const states = Object.entries(States).map(([name, state]): [string, Members] => [
    name,
    isMembers(state) ? state : fail(`state "${name}": is not an object`),
  ]);
  return { ...definition, StartAt, States: Object.fromEntries(states) };
};

const json = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
};
