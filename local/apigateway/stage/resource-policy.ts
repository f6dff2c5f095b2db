import type { Decision } from "../../iam/authorizer.ts";
import type { Program } from "../../program.ts";
import type { Caller } from "../caller.ts";
import type { Api } from "./read-api.ts";

type PolicyRequest = {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
  readonly caller: "anonymous";
};

/** Compiles a resource policy; throws, naming `where`, on what it does not understand. `resourcePolicy` of local/iam is one. */
export type CompilePolicy = (
  document: unknown,
  options: { readonly where: string; readonly expand: (resource: string) => string },
) => (request: PolicyRequest) => Decision;

/** Whether a caller may invoke a method: `path` starts with a slash, behind the stage. */
export type MayInvoke = (stage: string, method: string, path: string, caller: Caller) => Decision;

/** The resource policy of an API at work; without one everybody may invoke it. `execute-api:/*` is short for the API's own ARN. */
export const makeMayInvoke = (
  { id, name, document }: Api,
  { region, accountId }: Program,
  compile: CompilePolicy,
): MayInvoke => {
  if (document.policy === undefined) return () => ({ allowed: true });
  const api = `arn:aws:execute-api:${region}:${accountId}:${id}`;
  const decide = compile(document.policy, {
    where: `the policy of REST API "${name}"`,
    expand: (resource) => resource.replace(/^execute-api:\//, `${api}/`),
  });
  return (stage, method, path, { sourceVpce }) =>
    decide({
      action: "execute-api:Invoke",
      resource: `${api}/${stage}/${method}${path}`,
      context: sourceVpce === undefined ? {} : { "aws:SourceVpce": sourceVpce },
      caller: "anonymous",
    });
};
