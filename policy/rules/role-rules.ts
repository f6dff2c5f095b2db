import { allowed, policyStatements } from "../policy-statements.ts";
import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const role = "aws:iam/role:Role";
const rolePolicy = "aws:iam/rolePolicy:RolePolicy";
const policy = "aws:iam/policy:Policy";
const attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

/** Whatever gives a role rights that do not stand in its own policy. */
const besideRoles = [
  policy,
  attachment,
  "aws:iam/policyAttachment:PolicyAttachment",
  "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive",
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
] as const;

/** Such as `s3:*`. */
const serviceWildcard = /^[\w-]+:\*$/;

/** Rights in general; that each role has exactly its own is in test/infra/roles.test.ts. */
export const roleRules: ReadonlyArray<Rule> = [
  each(
    [rolePolicy, policy],
    { id: "IAM.1", title: "No policy allows everything", source: sources.securityHub("IAM.1") },
    ({ props }) =>
      unless(
        !allowed(props.policy).some(({ actions, resources }) => actions.includes("*") && resources.includes("*")),
        "allows everything",
      ),
  ),
  each(
    [rolePolicy, policy],
    { id: "IAM.21", title: "No policy allows every action of a service", source: sources.securityHub("IAM.21") },
    ({ props }) =>
      allowed(props.policy)
        .flatMap(({ written }) => written.filter((action) => serviceWildcard.test(action)))
        .map((action) => `allows ${action}`),
  ),
  across(
    [role, attachment],
    { id: "AwsSolutions-IAM4", title: "No role has a policy that AWS writes", source: sources.cdkNag },
    (resources) => [
      ...ofType(resources, role)
        .filter(({ props }) => (props.managedPolicyArns?.length ?? 0) > 0)
        .map((one) => violation(one, "has managed policies")),
      ...ofType(resources, attachment)
        .filter(({ props }) => props.policyArn?.startsWith("arn:aws:iam::aws:") === true)
        .map((one) => violation(one, `attaches ${one.props.policyArn ?? ""}`)),
    ],
  ),
  each(
    [rolePolicy, policy],
    {
      id: "AwsSolutions-IAM5",
      title: "Policies name their actions and resources without wildcards",
      source: sources.cdkNag,
    },
    ({ props }) =>
      allowed(props.policy).flatMap(({ written, resources }) => [
        ...written
          .filter((action) => action.includes("*") && !serviceWildcard.test(action))
          .map((action) => `allows ${action}`),
        ...resources
          .filter((resource) => resource.includes("*"))
          .map((resource) => `allows ${written.join(", ")} on ${resource}`),
      ]),
  ),
  each(
    role,
    {
      id: "own/trusts-one-service",
      title: "Every role is for one service of AWS",
      source: sources.aws("IAM/latest/UserGuide/id_roles_create_for-service.html"),
    },
    ({ props }) => {
      const principals = policyStatements(props.assumeRolePolicy).flatMap((statement) => statement.principals);
      return unless(
        principals.length === 1 && principals.every((name) => /^Service:[a-z]+\.amazonaws\.com$/.test(name)),
        `trusts ${principals.join(", ")}`,
      );
    },
  ),
  each(
    besideRoles,
    {
      id: "own/inline-policies-only",
      title: "Rights stand in the one policy of each role, where the rules read them",
      source: "docs/adr/0009-own-policy-rules.md",
    },
    () => ["gives rights beside the policies of roles"],
  ),
  each(
    role,
    {
      id: "own/no-rights-in-roles",
      title: "Roles hold no policies of their own",
      source: "docs/adr/0009-own-policy-rules.md",
    },
    ({ props }) => unless((props.inlinePolicies?.length ?? 0) === 0, "has inline policies"),
  ),
  each(
    [rolePolicy, policy],
    {
      id: "own/action-spelling",
      title: "Actions are spelled as AWS documents them: IAM ignores case, rules and readers do not",
      source: sources.aws("IAM/latest/UserGuide/reference_policies_elements_action.html"),
    },
    ({ props }) =>
      policyStatements(props.policy)
        .flatMap(({ written }) => written)
        .filter((action) => !/^(?:\*|[a-z0-9-]+:(?:\*|[A-Z][A-Za-z0-9*]*))$/.test(action))
        .map((action) => `says ${action}`),
  ),
  across(
    [role, rolePolicy],
    {
      id: "own/policy-per-role",
      title: "Every role has one policy, which no other role has",
      source: sources.aws("IAM/latest/UserGuide/best-practices.html"),
    },
    (resources) =>
      ofType(resources, role)
        .filter((one) => ofType(resources, rolePolicy).filter((of) => refersTo(of, "role", one)).length !== 1)
        .map((one) => violation(one, "has not exactly one policy")),
  ),
  each(
    role,
    {
      id: "own/confused-deputy",
      title: "Step Functions takes on roles for state machines of this account alone",
      source: sources.aws("step-functions/latest/dg/procedure-create-iam-role.html"),
    },
    ({ props }) =>
      unless(
        policyStatements(props.assumeRolePolicy).every(
          ({ principals, conditions }) =>
            !principals.includes("Service:states.amazonaws.com") ||
            Object.values(conditions).some((keys) => (keys["aws:SourceAccount"]?.length ?? 0) === 1),
        ),
        "may be taken on for another account",
      ),
  ),
];
