import { contextVariables, identityVariables, refusedVariables } from "../context/documented.ts";
import { utilFunctions } from "../functions/util-object.ts";
import type { Reference, Step } from "../syntax/ast.ts";

type Complaint = string | undefined;

/** The name that a step asks for, when the template itself tells it. */
const nameOf = (step: Step | undefined): string | undefined => {
  if (step?.kind === "property") return step.name;
  if (step?.kind === "index" && step.key.kind === "literal") return String(step.key.value);
  const key = step?.kind === "method" && step.name === "get" ? step.args[0] : undefined;
  return key?.kind === "literal" ? String(key.value) : undefined;
};

const checkInput = ([step]: ReadonlyArray<Step>): Complaint => {
  if (step?.kind === "property" && step.name === "body") return undefined;
  if (step?.kind === "method" && ["json", "path", "params"].includes(step.name)) return undefined;
  return "$input has body, json(x), path(x), params() and params(x) only";
};

const checkUtil = ([step]: ReadonlyArray<Step>): Complaint => {
  if (step?.kind !== "method") return "$util has functions only";
  return utilFunctions.has(step.name) ? undefined : `$util.${step.name} does not exist in API Gateway`;
};

const checkContext = ([first, second]: ReadonlyArray<Step>): Complaint => {
  const name = nameOf(first);
  // Without a name it is keySet() or a computed key: the map itself refuses what it does not have.
  if (name === undefined) return first?.kind === "method" ? undefined : "$context needs a member";
  const refused = Object.hasOwn(refusedVariables, name) ? refusedVariables[name] : undefined;
  if (refused !== undefined) return `$context.${name}: ${refused}`;
  if (name === "responseOverride" || contextVariables.has(name)) return undefined;
  if (name !== "identity") return `$context.${name} is not a variable that API Gateway documents`;
  const member = nameOf(second);
  return member === undefined || identityVariables.has(member)
    ? undefined
    : `$context.identity.${member} is not a variable that API Gateway documents`;
};

const loopMembers: ReadonlySet<string> = new Set(["hasNext", "index", "count", "first", "last"]);

const checkForeach = ([step]: ReadonlyArray<Step>): Complaint =>
  step?.kind === "property" && loopMembers.has(step.name)
    ? undefined
    : `$foreach has ${[...loopMembers].join(", ")} only`;

const checks: Readonly<Record<string, (steps: ReadonlyArray<Step>) => Complaint>> = {
  input: checkInput,
  util: checkUtil,
  context: checkContext,
  foreach: checkForeach,
};

/** What is wrong with a reference to something that API Gateway provides, as far as the template itself shows it. */
export const checkReference = ({ name, steps }: Reference): Complaint =>
  Object.hasOwn(checks, name) ? checks[name]?.(steps) : undefined;

/** What is wrong with setting a reference: of what is provided only the response's status and headers can be set. */
export const checkTarget = ({ name, steps }: Reference): Complaint => {
  if (name === "foreach" || name === "input" || name === "util" || name === "stageVariables")
    return `$${name} cannot be set`;
  if (name !== "context") return undefined;
  const [override, member, header] = steps;
  const path = nameOf(override) === "responseOverride" ? nameOf(member) : undefined;
  if (path === "status" && header === undefined) return undefined;
  if (path === "header" && header !== undefined && steps.length === 3) return undefined;
  return "of $context only responseOverride.status and responseOverride.header.<name> can be set";
};
