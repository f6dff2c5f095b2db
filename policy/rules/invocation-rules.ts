import { ofType } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const permission = "aws:lambda/permission:Permission";
const functionUrl = "aws:lambda/functionUrl:FunctionUrl";

/** Who may call functions beside the roles of the stack. */
export const invocationRules: ReadonlyArray<Rule> = [
  across(
    [permission, functionUrl],
    { id: "Lambda.1", title: "No function is public", source: sources.securityHub("Lambda.1") },
    (resources) => [
      ...ofType(resources, permission)
        .filter(({ props }) => props.principal === "*")
        .map((one) => violation(one, "lets everybody call a function")),
      ...ofType(resources, functionUrl)
        .filter(({ props }) => props.authorizationType !== "AWS_IAM")
        .map((one) => violation(one, "lets everybody call a function")),
    ],
  ),
  each(
    permission,
    {
      id: "own/permission-for-services",
      title: "Functions are called by roles of this stack and by services, not by other accounts",
      source: sources.aws("lambda/latest/dg/permissions-function-cross-account.html"),
    },
    ({ props }) =>
      unless(
        props.principal === "*" || props.principal?.endsWith(".amazonaws.com") === true,
        `lets ${props.principal ?? "somebody"} call a function`,
      ),
  ),
  each(
    permission,
    {
      id: "own/permission-source",
      title: "A service may call a function for one resource of this account only",
      source: sources.aws("IAM/latest/UserGuide/confused-deputy.html"),
    },
    ({ props }) =>
      unless(
        props.principal?.endsWith(".amazonaws.com") !== true || (props.sourceArn ?? "") !== "",
        "does not say for which resource the service calls",
      ),
  ),
];
