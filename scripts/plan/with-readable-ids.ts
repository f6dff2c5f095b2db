import { isMembers, itemsOf, membersOf } from "../../local/members.ts";
import type { Program, Resource } from "../../local/program.ts";

/**
 * A program in which ids that AWS would choose stand as `<network-vpc.vpcId>` wherever they are used: what the evaluator
 * makes up tells a reader nothing, and changes when a resource gets another name.
 */
export const withReadableIds = (program: Program): Program => {
  const names = new Map(program.resources.flatMap(idsOf).toReversed());
  if (names.size === 0) return program;
  const ids = new RegExp(`(?<![\\w-])(?:${[...names.keys()].map(escaped).join("|")})(?![\\w-])`, "g");
  const readable = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(ids, (id) => names.get(id) ?? id);
    if (Array.isArray(value)) return value.map(readable);
    if (!isMembers(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, readable(member)]));
  };
  return {
    ...program,
    outputs: membersOf(readable(program.outputs)),
    resources: program.resources.map((resource) => ({
      ...resource,
      id: String(readable(resource.id)),
      inputs: membersOf(readable(resource.inputs)),
      outputs: membersOf(readable(resource.outputs)),
    })),
  };
};

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** An id of EC2: `vpc-0123456789abcdef0`. */
const ofEc2 = /^[a-z]+-[0-9a-f]{17}$/;

/** What looks like chance: letters and digits without the resource's own name in them, or what follows a prefix. */
const isChance = (output: string, value: unknown, { name, inputs }: Resource): value is string => {
  if (typeof value !== "string" || Object.values(inputs).includes(value)) return false;
  if (output === "name" && typeof inputs["namePrefix"] === "string") return true;
  // Other outputs say the same for many: an owner is the account.
  if (!/(^id|Ids?(\[\d+\])?)$/.test(output)) return false;
  const looksSo = /^[a-z0-9-]{6,}$/.test(value) && !value.includes(name) && (output === "id" || /\d/.test(value));
  return looksSo || ofEc2.test(value);
};

const idsOf = (resource: Resource): ReadonlyArray<readonly [id: string, name: string]> => {
  const computed = Object.entries(resource.outputs).filter(([output]) => !(output in resource.inputs));
  const named: ReadonlyArray<readonly [string, unknown]> = [
    ["id", resource.id],
    ...computed.flatMap(([output, value]) =>
      Array.isArray(value)
        ? itemsOf(value).map((item, index) => [`${output}[${index}]`, item] as const)
        : [[output, value] as const],
    ),
  ];
  return named.flatMap(([output, value]) =>
    isChance(output, value, resource) ? [[value, `<${resource.name}.${output}>`] as const] : [],
  );
};
