import { membersOf } from "../../../local/members.ts";
import type { Resource } from "../../../local/program.ts";
import { statement } from "../iam/statement.ts";
import { decompose } from "../diff/decompose.ts";
import { brief } from "../report/short.ts";
import { tellingInputs } from "./telling-inputs.ts";

/** So many characters of a value are short enough to show without being asked for. */
const short = 32;
const most = 3;

/**
 * A few properties that tell what a resource is: `memorySize 512`; of a policy, its actions. Names of other
 * resources are made up here, so they tell nothing.
 */
export const tellingProperties = ({ type, inputs }: Resource): ReadonlyArray<string> => {
  const actions = Object.values(decompose(inputs).policies)
    .flat()
    .flatMap((each) => statement(each).parts["Action"] ?? []);
  if (actions.length > 0 && !(type in tellingInputs)) return [brief([...new Set(actions)].join(", "))];
  const paths = tellingInputs[type];
  return paths === undefined
    ? Object.entries(inputs)
        .filter(([name, value]) => !/(Id|Arn|^bucket)$/.test(name) && isShort(value))
        .slice(0, most)
        .map(([name, value]) => `${name} ${brief(value)}`)
    : paths.flatMap((path) => {
        const value = at(inputs, path.split("."));
        return value === undefined ? [] : [`${path} ${brief(value)}`];
      });
};

const isShort = (value: unknown): boolean =>
  ["boolean", "number"].includes(typeof value) || (typeof value === "string" && value.length <= short);

const at = (value: unknown, [first, ...rest]: ReadonlyArray<string>): unknown =>
  first === undefined ? value : at(membersOf(value)[first], rest);
