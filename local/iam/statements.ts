import { conditionOf } from "./condition.ts";
import { isMembers, type Members } from "../members.ts";
import { textList } from "./text-list.ts";
import type { Statement } from "./policy.ts";
import { principalOf } from "./principal.ts";
import { resourcePattern } from "./resource-pattern.ts";
import { wildcard } from "./wildcard.ts";

export type PolicyKind = {
  /** Names the policy in errors. */
  readonly where: string;
  /** Identity policies have no Principal; resource and trust policies must; trust policies have no Resource. */
  readonly type: "identity" | "resource" | "trust";
  /** Expands a service's short form of a resource. */
  readonly expand?: (resource: string) => string;
};

const members = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "Condition"];

/**
 * The statements of a policy document (an object or its JSON), compiled for repeated use.
 * Throws, naming `where`, on every element, operator and condition key that is not understood.
 */
export const statementsOf = (document: unknown, kind: PolicyKind): ReadonlyArray<Statement> => {
  const { where } = kind;
  const policy = typeof document === "string" ? parsed(document, where) : document;
  if (!isMembers(policy)) throw new Error(`${where}: the policy is not an object`);
  refuseUnknown(policy, ["Version", "Id", "Statement"], where);
  if (policy["Version"] !== "2012-10-17") throw new Error(`${where}: "Version" must be "2012-10-17"`);
  const list: ReadonlyArray<unknown> = Array.isArray(policy["Statement"]) ? policy["Statement"] : [policy["Statement"]];
  return list.map((statement, index) => statementOf(statement, { ...kind, where: `${where}, statement ${index + 1}` }));
};

const statementOf = (statement: unknown, kind: PolicyKind): Statement => {
  const { where, type, expand = (resource: string) => resource } = kind;
  if (!isMembers(statement)) throw new Error(`${where} is not an object`);
  refuseUnknown(statement, members, where);
  const { Effect: effect, Condition: condition, Principal: principal } = statement;
  if (effect !== "Allow" && effect !== "Deny") throw new Error(`${where}: "Effect" must be "Allow" or "Deny"`);
  if ((principal === undefined) !== (type === "identity"))
    throw new Error(`${where}: a policy of this kind ${type === "identity" ? "has no" : "needs a"} "Principal"`);
  return {
    effect,
    action: either(statement, "Action", where, (pattern) => wildcard(pattern, { ignoreCase: true })),
    resource:
      type === "trust"
        ? () => true
        : either(statement, "Resource", where, (pattern) => resourcePattern(expand(pattern))),
    principal: type === "identity" ? () => true : principalOf(principal, where),
    condition: condition === undefined ? () => true : conditionOf(condition, where),
  };
};

/** `Name` or `NotName`, exactly one of them. */
const either = (
  statement: Members,
  name: "Action" | "Resource",
  where: string,
  compile: (pattern: string) => (text: string) => boolean,
): ((text: string) => boolean) => {
  const { [name]: some, [`Not${name}`]: none } = statement;
  if ((some === undefined) === (none === undefined)) throw new Error(`${where} needs "${name}" or "Not${name}"`);
  const matchers = textList(some ?? none, `${where}: "${name}"`).map(compile);
  return (text) => matchers.some((matches) => matches(text)) === (none === undefined);
};

const refuseUnknown = (object: Members, known: ReadonlyArray<string>, where: string): void => {
  const unknown = Object.keys(object).find((member) => !known.includes(member));
  if (unknown !== undefined) throw new Error(`${where}: the laptop cloud does not know the policy element ${unknown}`);
};

const parsed = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where}: the policy is not JSON`, { cause: error });
  }
};
