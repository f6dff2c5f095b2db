import type { HttpRequest } from "../http-message.ts";
import type { Resource } from "../program.ts";
import { type Action, actionOf } from "./action.ts";
import { conditionOf } from "./condition.ts";
import type { Endpoint } from "./endpoint.ts";
import { listOf, nameOf } from "./inputs.ts";
import { type Transform, transformOf } from "./transform.ts";

export type Rule = {
  readonly priority: number;
  readonly matches: (request: HttpRequest) => boolean;
  readonly transform: Transform;
  readonly action: Action;
};

/** Of an Application Load Balancer, per rule (ELB user guide, quotas). */
const maxValues = 5;
const maxWildcards = 5;
const maxPriority = 50_000;

/**
 * A listener rule: all its conditions must match the request as the client sent it. Throws on what AWS would refuse.
 */
export const ruleOf = (rule: Resource, endpointOf: (groupArn: unknown) => Endpoint): Rule => {
  const where = nameOf(rule);
  const { priority } = rule.inputs;
  if (!Number.isInteger(priority) || Number(priority) < 1 || Number(priority) > maxPriority)
    throw new Error(`${where}: "priority" must be from 1 to ${maxPriority}`);
  const conditions = listOf(rule, "conditions").map((condition) => conditionOf(condition, where));
  if (conditions.length === 0) throw new Error(`${where} has no conditions`);
  const values = conditions.flatMap((condition) => condition.values);
  if (values.length > maxValues)
    throw new Error(`${where} has ${values.length} condition values; at most ${maxValues} are allowed`);
  const wildcards = values.join("").match(/[*?]/g)?.length ?? 0;
  if (wildcards > maxWildcards)
    throw new Error(`${where} has ${wildcards} wildcards; at most ${maxWildcards} are allowed`);
  return {
    priority: Number(priority),
    matches: (request) => conditions.every((condition) => condition.matches(request)),
    transform: transformOf(listOf(rule, "transforms"), where),
    action: actionOf(listOf(rule, "actions"), where, endpointOf),
  };
};
