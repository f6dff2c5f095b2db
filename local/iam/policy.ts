import type { Condition, ContextValues } from "./condition.ts";

/** Who asks, in a policy that has principals: a service, a role, or nobody that AWS knows (an unsigned request). */
export type Caller = { readonly service: string } | { readonly arn: string } | "anonymous";

export type PolicyRequest = {
  readonly action: string;
  readonly resource: string;
  readonly values: ContextValues;
  readonly caller?: Caller;
};

export type Statement = {
  readonly effect: "Allow" | "Deny";
  readonly action: (action: string) => boolean;
  readonly resource: (arn: string) => boolean;
  readonly principal: (caller: Caller | undefined) => boolean;
  readonly condition: Condition;
};

export type Verdict = "allowed" | "explicitly denied" | "not allowed";

/** An explicit Deny wins, else one Allow is enough, else the answer is no (IAM policy evaluation logic). */
export const verdict = (statements: ReadonlyArray<Statement>, request: PolicyRequest): Verdict => {
  const { action, resource, values, caller } = request;
  const applying = statements.filter(
    (statement) =>
      statement.action(action) &&
      statement.resource(resource) &&
      statement.principal(caller) &&
      statement.condition(values),
  );
  if (applying.some(({ effect }) => effect === "Deny")) return "explicitly denied";
  return applying.length > 0 ? "allowed" : "not allowed";
};
