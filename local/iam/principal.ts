import { isMembers } from "../members.ts";
import { textList } from "./text-list.ts";
import type { Caller, Statement } from "./policy.ts";
import { wildcard } from "./wildcard.ts";

const everybody: Statement["principal"] = () => true;

const kinds = ["AWS", "Service"];

/**
 * A statement's Principal. `*` and `{ "AWS": "*" }` are everybody, also an unsigned request (IAM reference, Principal).
 */
export const principalOf = (principal: unknown, where: string): Statement["principal"] => {
  if (principal === "*") return everybody;
  if (!isMembers(principal)) throw new Error(`${where}: "Principal" is neither "*" nor an object`);
  const unknown = Object.keys(principal).find((kind) => !kinds.includes(kind));
  if (unknown !== undefined) throw new Error(`${where}: the laptop cloud does not know the principal ${unknown}`);
  const named = (kind: string) =>
    principal[kind] === undefined ? [] : textList(principal[kind], `${where}: the principal ${kind}`);
  const [arns, services] = [named("AWS"), named("Service")];
  if (arns.includes("*")) return everybody;
  const matchers = arns.map((arn) => wildcard(arn));
  return (caller: Caller | undefined) => {
    if (caller === undefined || caller === "anonymous") return false;
    if ("service" in caller) return services.includes(caller.service);
    return matchers.some((matches) => matches(caller.arn));
  };
};
