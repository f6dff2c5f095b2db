import { type Definition, entriesOf } from "./state.ts";

/** The first state to which no transition leads: Step Functions takes no such definition. */
export const unreachable = ({ StartAt, States }: Definition): string | undefined => {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    targetsOf(States[name]).forEach(reach);
  };
  reach(StartAt);
  return Object.keys(States).find((name) => !reached.has(name));
};

/** Next and Default of a state, and Next of its choices and catchers. */
const targetsOf = (state: unknown): ReadonlyArray<string> =>
  entriesOf(state).flatMap(([field, value]) => {
    if (field === "Next" || field === "Default") return typeof value === "string" ? [value] : [];
    return field === "Choices" || field === "Catch" ? entriesOf(value).flatMap(([, item]) => targetsOf(item)) : [];
  });
