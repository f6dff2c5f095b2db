import { inputOf, optionPrefix, type PropertyChange } from "./property-change.ts";
import { replacingInputs } from "./replacing-inputs.ts";

/** The paths of those changes for which a resource of this type is replaced; none where the type is not in the table. */
export const forcing = (type: string, changes: ReadonlyArray<PropertyChange>): ReadonlyArray<string> => {
  const inputs = replacingInputs[type] ?? [];
  return changes
    .filter(({ path }) => !path.startsWith(optionPrefix))
    .filter((change) => {
      const comesOrGoes = change.follows === undefined && !("before" in change && "after" in change);
      const input = inputOf(change);
      return inputs.includes("*") || inputs.includes(input) || (comesOrGoes && inputs.includes(`${input}?`));
    })
    .map(({ path }) => path);
};

/** Whether it is known which changes replace a resource of this type. A remote component is never replaced itself. */
export const isReplacementKnown = (type: string): boolean => type in replacingInputs || type.startsWith("awsx:");
