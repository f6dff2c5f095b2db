import type { AccessRequest, Decision } from "./authorizer.ts";
import { contextValues } from "./context-values.ts";
import { type Caller, verdict } from "./policy.ts";
import { statementsOf } from "./statements.ts";

type ResourceRequest = Pick<AccessRequest, "action" | "resource" | "context"> & { readonly caller: Caller };

export type EvaluateResourcePolicy = (request: ResourceRequest) => Decision;

type Options = {
  /** Names the policy in errors, such as `the policy of REST API "x"`. */
  readonly where: string;
  /** What the policy is attached to, for the refusal: `resource-based` or `VPC endpoint`. */
  readonly kind?: string;
  /** Expands a short form of Resource, such as API Gateway's `execute-api:/*`. */
  readonly expand?: (resource: string) => string;
};

/**
 * A policy that is attached to a resource (a REST API, a VPC endpoint), compiled once: `document` is the policy or its
 * JSON. Throws, naming `where`, on what it does not understand. For an unsigned request the caller is "anonymous".
 */
export const resourcePolicy = (
  document: unknown,
  { where, kind = "resource-based", expand }: Options,
): EvaluateResourcePolicy => {
  const statements = statementsOf(document, { where, type: "resource", ...(expand && { expand }) });
  return ({ action, resource, context, caller }) => {
    const result = verdict(statements, { action, resource, caller, values: contextValues(context) });
    if (result === "allowed") return { allowed: true };
    const user = caller === "anonymous" ? caller : "service" in caller ? caller.service : caller.arn;
    const reason =
      result === "explicitly denied"
        ? `with an explicit deny in a ${kind} policy`
        : `because no ${kind} policy allows the ${action} action`;
    return {
      allowed: false,
      message: `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${reason}`,
    };
  };
};
