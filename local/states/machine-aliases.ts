import { isMembers, itemsOf } from "../members.ts";
import { type Program, type Resource, resourcesOf } from "../program.ts";

const known = ["name", "description", "routingConfigurations"];

/**
 * The ARNs of versions and aliases, each with its state machine's ARN. Throws on an alias that AWS would refuse, and on one
 * that divides executions between versions: a program has one version of each machine here.
 */
export const machineAliases = (program: Program): ReadonlyMap<string, string> => {
  const versions = new Map(
    resourcesOf(program, "aws:sfn/stateMachine:StateMachine").flatMap(({ outputs }) =>
      typeof outputs["stateMachineVersionArn"] === "string"
        ? [[outputs["stateMachineVersionArn"], String(outputs["arn"])] as const]
        : [],
    ),
  );
  const aliases = resourcesOf(program, "aws:sfn/alias:Alias").map((alias) => {
    const version = versionOf(alias);
    return [
      String(alias.outputs["arn"]),
      versions.get(version) ?? fail(alias, `there is no version ${version}`),
    ] as const;
  });
  return new Map([...versions, ...aliases]);
};

const versionOf = (alias: Resource): string => {
  const other = Object.keys(alias.inputs).find((key) => !known.includes(key));
  if (other !== undefined) fail(alias, `the laptop cloud does not know the property "${other}"`);
  const [route, ...others] = itemsOf(alias.inputs["routingConfigurations"]);
  if (!isMembers(route) || others.length > 0) return fail(alias, "must point to one version");
  if (route["weight"] !== 100) fail(alias, "must give its version the weight 100");
  return String(route["stateMachineVersionArn"]);
};

const fail = ({ type, name }: Resource, complaint: string): never => {
  throw new Error(`${type} "${name}": ${complaint}`);
};
