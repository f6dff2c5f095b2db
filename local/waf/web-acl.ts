import type { HttpResponse } from "../http-message.ts";
import type { Log } from "../log.ts";
import { isMembers, itemsOf, type Members, membersOf } from "../members.ts";
import { type Program, type Resource, resourcesOf } from "../program.ts";
import { blockedResponse } from "./blocked-response.ts";
import { rateLimiter } from "./rate-limit.ts";

/** What AWS WAF answers in place of the load balancer, if anything. */
export type Guard = (client: string) => HttpResponse | undefined;

type Dependencies = { readonly program: Program; readonly log: Log; readonly now?: () => number };

/**
 * The web ACL in front of a load balancer: its rate rules are enforced; rules that AWS manages are not public, so every
 * request passes them here, which the log says. Throws on rules that are neither.
 */
export const webAclGuard = (balancer: Resource, { program, log, now }: Dependencies): Guard => {
  const acl = aclOf(program, balancer);
  if (acl === undefined) return () => undefined;
  const where = `${acl.type} "${acl.name}"`;
  if (!isMembers(membersOf(acl.inputs["defaultAction"])["allow"]))
    throw new Error(`${where}: the laptop cloud knows web ACLs that allow by default alone`);
  const rules = itemsOf(acl.inputs["rules"]).map(membersOf);
  const passed = rules.flatMap(({ statement }) => managedName(membersOf(statement)) ?? []);
  if (passed.length > 0)
    log({
      level: "warn",
      service: "waf",
      code: "NotEvaluated",
      message: `rules that AWS manages pass everything on a laptop: ${passed.join(", ")}`,
    });
  const guards = rules
    .toSorted((one, other) => Number(one["priority"]) - Number(other["priority"]))
    .flatMap((rule) => (managedName(membersOf(rule["statement"])) === undefined ? [rateGuard(acl, rule, now)] : []));
  return (client) => guards.reduce<HttpResponse | undefined>((answer, guard) => answer ?? guard(client), undefined);
};

const aclOf = (program: Program, balancer: Resource): Resource | undefined => {
  const association = resourcesOf(program, "aws:wafv2/webAclAssociation:WebAclAssociation").find(
    ({ inputs }) => inputs["resourceArn"] === balancer.outputs["arn"],
  );
  if (association === undefined) return undefined;
  const acl = resourcesOf(program, "aws:wafv2/webAcl:WebAcl").find(
    ({ outputs }) => outputs["arn"] === association.inputs["webAclArn"],
  );
  if (acl === undefined)
    throw new Error(`${association.type} "${association.name}" is of a web ACL that does not exist`);
  return acl;
};

const managedName = ({ managedRuleGroupStatement }: Members): string | undefined =>
  managedRuleGroupStatement === undefined ? undefined : String(membersOf(managedRuleGroupStatement)["name"]);

const rateGuard = (acl: Resource, rule: Members, now?: () => number): Guard => {
  const where = `${acl.type} "${acl.name}", rule ${String(rule["name"])}`;
  const {
    limit,
    evaluationWindowSec = 300,
    aggregateKeyType = "IP",
    ...others
  } = membersOf(membersOf(rule["statement"])["rateBasedStatement"]);
  const block = membersOf(rule["action"])["block"];
  if (typeof limit !== "number" || aggregateKeyType !== "IP" || Object.keys(others).length > 0 || !isMembers(block))
    throw new Error(`${where}: the laptop cloud knows rate rules by address that block, and rules that AWS manages`);
  const response = blockedResponse(acl, block, where);
  const over = rateLimiter({ limit, windowSeconds: Number(evaluationWindowSec) }, now);
  return (client) => (over(client) ? response : undefined);
};
