import { itemsOf, type Members, membersOf } from "../../../local/members.ts";

export type Step = { readonly name: string; readonly type: string; readonly state: Members };

/**
 * The way through a state machine that calls the most functions: an Express execution that succeeds goes this way, and
 * none costs more, but for retries. Throws on states whose number of runs is not in the definition.
 */
export const longestPath = (definition: unknown): ReadonlyArray<Step> => {
  const { StartAt, States } = membersOf(definition);
  const states = membersOf(States);
  const from = (name: unknown, before: ReadonlyArray<string>): ReadonlyArray<Step> => {
    const state = membersOf(states[String(name)]);
    const type = String(state["Type"]);
    if (!["Task", "Choice", "Pass", "Wait", "Succeed", "Fail"].includes(type))
      throw new Error(`what a state of type ${type} costs is not in the definition ("${String(name)}")`);
    const ways = nextOf(state)
      .filter((next) => !before.includes(next))
      .map((next) => from(next, [...before, String(name)]));
    return [{ name: String(name), type, state }, ...longest(ways)];
  };
  return from(StartAt, []);
};

const nextOf = (state: Members): ReadonlyArray<string> =>
  [...itemsOf(state["Choices"]).map((choice) => membersOf(choice)["Next"]), state["Default"], state["Next"]].filter(
    (next) => typeof next === "string",
  );

const tasks = (steps: ReadonlyArray<Step>): number => steps.filter(({ type }) => type === "Task").length;

const longest = (ways: ReadonlyArray<ReadonlyArray<Step>>): ReadonlyArray<Step> =>
  ways.toSorted((one, other) => tasks(other) - tasks(one) || other.length - one.length)[0] ?? [];
