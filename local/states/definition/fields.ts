import { isMembers, itemsOf, type Members } from "../../members.ts";
import type { Fail } from "./state.ts";

/**
 * What the interpreter understands of each type of state. It passes over any other field without a word, so a definition
 * that has one would run as another definition.
 */
const everywhere = ["Type", "Comment", "QueryLanguage"];
const through = [...everywhere, "InputPath", "OutputPath"];
const onward = [...through, "Next", "End"];
const fieldsOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  Task: [...[...onward, "Resource", "Parameters", "ResultSelector", "ResultPath", "TimeoutSeconds", "Retry", "Catch"]],
  Pass: [...onward, "Parameters", "Result", "ResultPath"],
  Choice: [...through, "Choices", "Default"],
  Wait: [...onward, "Seconds", "SecondsPath", "Timestamp", "TimestampPath"],
  Succeed: through,
  Fail: [...everywhere, "Error", "ErrorPath", "Cause", "CausePath"],
};
const machineFields = ["Comment", "StartAt", "States", "TimeoutSeconds", "Version", "QueryLanguage"];
const retrierFields = [
  ...["ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy", "Comment"],
];
const catcherFields = ["ErrorEquals", "Next", "ResultPath", "Comment"];

/** Refuses fields of the machine itself. */
export const checkMachineFields = (definition: Members, fail: Fail): void => {
  refuseOthers(definition, machineFields, "", fail);
  checkLanguage(definition, fail);
};

/** Refuses types of states, and fields of a state and of its retriers and catchers. */
export const checkStateFields = (state: Members, fail: Fail): void => {
  const known = fieldsOf[String(state["Type"])];
  if (known === undefined)
    return fail(`the laptop cloud does not know the state type ${JSON.stringify(state["Type"])}`);
  refuseOthers(state, known, "", fail);
  checkLanguage(state, fail);
  for (const retrier of itemsOf(state["Retry"])) refuseOthers(retrier, retrierFields, "Retry.", fail);
  for (const catcher of itemsOf(state["Catch"])) refuseOthers(catcher, catcherFields, "Catch.", fail);
};

const refuseOthers = (value: unknown, known: ReadonlyArray<string>, prefix: string, fail: Fail): void => {
  const other = isMembers(value) ? Object.keys(value).find((field) => !known.includes(field)) : undefined;
  if (other !== undefined) fail(`the laptop cloud does not serve ${prefix}${other}`);
};

const checkLanguage = ({ QueryLanguage = "JSONPath" }: Members, fail: Fail): void => {
  if (QueryLanguage !== "JSONPath")
    fail(`the laptop cloud does not serve QueryLanguage ${JSON.stringify(QueryLanguage)}`);
};
