import { type Program, type Resource, resourcesOf } from "../program.ts";
import { isMembers } from "../members.ts";
import type { Statement } from "./policy.ts";
import { statementsOf } from "./statements.ts";

/** What would give a role more, or less, than its inline policies say; none of it is evaluated here. */
const unsupported = ["managedPolicyArns", "permissionsBoundary"];

/** The statements of each role's inline policies, by role ARN. Throws on every policy that it does not understand. */
export const rolePolicies = (program: Program): ReadonlyMap<string, ReadonlyArray<Statement>> => {
  const attachment = resourcesOf(program, "aws:iam/rolePolicyAttachment:RolePolicyAttachment")[0];
  if (attachment !== undefined)
    throw new Error(
      `aws:iam/rolePolicyAttachment "${attachment.name}": managed policies are not known to the laptop cloud`,
    );
  const roles = resourcesOf(program, "aws:iam/role:Role");
  const policies = resourcesOf(program, "aws:iam/rolePolicy:RolePolicy");
  const stray = policies.find(({ inputs }) => !roles.some(({ id }) => id === inputs["role"]));
  if (stray !== undefined) throw new Error(`aws:iam/rolePolicy "${stray.name}" is for a role that does not exist`);
  return new Map(
    roles.map((role) => [
      String(role.outputs["arn"]),
      [...policies.filter(({ inputs }) => inputs["role"] === role.id).flatMap(standalone), ...inline(role)],
    ]),
  );
};

const standalone = ({ name, inputs }: Resource): ReadonlyArray<Statement> =>
  statementsOf(inputs["policy"], { where: `aws:iam/rolePolicy "${name}"`, type: "identity" });

const inline = ({ name, inputs }: Resource): ReadonlyArray<Statement> => {
  const where = `aws:iam/role "${name}"`;
  const extra = unsupported.find((input) => ![inputs[input]].flat().every((value) => value === undefined));
  if (extra !== undefined) throw new Error(`${where}: the laptop cloud does not know "${extra}"`);
  const { inlinePolicies = [] } = inputs;
  if (!Array.isArray(inlinePolicies)) throw new Error(`${where}: "inlinePolicies" is not a list`);
  return inlinePolicies.flatMap((policy: unknown) =>
    statementsOf(isMembers(policy) ? policy["policy"] : policy, { where, type: "identity" }),
  );
};
