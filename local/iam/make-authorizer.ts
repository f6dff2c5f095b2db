import type { Program } from "../program.ts";
import type { Authorize, Decision } from "./authorizer.ts";
import { contextValues } from "./context-values.ts";
import { type Verdict, verdict } from "./policy.ts";
import { rolePolicies } from "./role-policies.ts";

/** Decides by the policies of the program's roles, compiled once. Throws when one of them is not understood. */
export const makeAuthorizer = (program: Program): Authorize => {
  const policies = rolePolicies(program);
  return ({ roleArn, action, resource, context }) => {
    const statements = policies.get(roleArn) ?? [];
    const result = verdict(statements, { action, resource, values: contextValues(context) });
    return result === "allowed" ? { allowed: true } : refusal(roleArn, action, resource, result);
  };
};

/** The session that AWS's services open on a role has a name of their own; here it is the role's. */
const sessionOf = (roleArn: string): string => {
  const [, , , , accountId = "", role = ""] = roleArn.split(":");
  const name = role.split("/").at(-1) ?? role;
  return `arn:aws:sts::${accountId}:assumed-role/${name}/${name}`;
};

const refusal = (roleArn: string, action: string, resource: string, result: Verdict): Decision => {
  const reason =
    result === "explicitly denied"
      ? "with an explicit deny in an identity-based policy"
      : `because no identity-based policy allows the ${action} action`;
  const message = `User: ${sessionOf(roleArn)} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
  return { allowed: false, message };
};
