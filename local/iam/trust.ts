import { type Program, resourcesOf } from "../program.ts";
import type { AccessRequest, Decision } from "./authorizer.ts";
import { contextValues } from "./context-values.ts";
import { type Statement, verdict } from "./policy.ts";
import { statementsOf } from "./statements.ts";

type Assumption = {
  readonly roleArn: string;
  /** Such as `lambda.amazonaws.com`. */
  readonly service: string;
  /** The resource for which the service acts, and its account. */
  readonly context: AccessRequest["context"];
};

/** Whether a service may assume a role, by the role's trust policy. Throws on a policy that is not understood. */
export const makeTrust = (program: Program): ((assumption: Assumption) => Decision) => {
  const policies = new Map<string, ReadonlyArray<Statement>>(
    resourcesOf(program, "aws:iam/role:Role").map(({ name, inputs, outputs }) => [
      String(outputs["arn"]),
      statementsOf(inputs["assumeRolePolicy"], { where: `the trust policy of role "${name}"`, type: "trust" }),
    ]),
  );
  return ({ roleArn, service, context }) => {
    const statements = policies.get(roleArn);
    if (statements === undefined) return { allowed: false, message: `the role ${roleArn} does not exist` };
    const request = {
      action: "sts:AssumeRole",
      resource: roleArn,
      caller: { service },
      values: contextValues(context),
    };
    if (verdict(statements, request) === "allowed") return { allowed: true };
    return { allowed: false, message: `the role ${roleArn} cannot be assumed by ${service}` };
  };
};
