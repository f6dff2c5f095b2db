import type { Program, Resource } from "../../../local/program.ts";
import { resourcesOf } from "../../../local/program.ts";
import { type PolicyStatement, policyStatements } from "../../../policy/policy-statements.ts";

/** A role as a person reads it. */
export type Role = {
  /** Who may take it on, and when. */
  readonly for: string;
  /** Its rights, one line per statement: `action, … on resource, … if condition; …`. */
  readonly may: ReadonlyArray<string>;
};

/** Every role of a program, by name. ARNs are the names of the resources that they belong to. */
export const rolesOf = (program: Program): Readonly<Record<string, Role>> =>
  Object.fromEntries(
    resourcesOf(program, "aws:iam/role:Role").map((role) => [
      role.name,
      {
        for: policyStatements(role.inputs["assumeRolePolicy"]).map(line(program)).join(" "),
        may: [...attached(program, role), ...inline(program, role)],
      },
    ]),
  );

/** Rights that a role has from elsewhere than a policy of its own. */
const attached = ({ resources }: Program, role: Resource): ReadonlyArray<string> => [
  ...["managedPolicyArns", "inlinePolicies", "permissionsBoundary"].flatMap((property) =>
    role.inputs[property] === undefined ? [] : [`${property}: ${JSON.stringify(role.inputs[property])}`],
  ),
  ...resources
    .filter(
      ({ type, inputs }) => type.startsWith("aws:iam/") && type.includes("ttachment") && inputs["role"] === role.id,
    )
    .map(({ inputs }) => `attached: ${String(inputs["policyArn"])}`),
];

const inline = (program: Program, role: Resource): ReadonlyArray<string> =>
  resourcesOf(program, "aws:iam/rolePolicy:RolePolicy")
    .filter(({ inputs }) => inputs["role"] === role.id)
    .flatMap(({ inputs }) => policyStatements(inputs["policy"]).map(line(program)));

const line =
  (program: Program) =>
  ({ allows, written, resources, principals, conditions }: PolicyStatement): string => {
    const conditionTexts = Object.entries(conditions).flatMap(([operator, keys]) =>
      Object.entries(keys).map(
        ([key, values]) => `${operator} ${key} = ${values.map((value) => readable(program, value)).join(", ")}`,
      ),
    );
    return [
      ...(allows ? [] : ["never"]),
      written.join(", "),
      ...(principals.length > 0 ? [`by ${principals.join(", ")}`] : []),
      ...(resources.length > 0 ? [`on ${resources.map((arn) => readable(program, arn)).join(", ")}`] : []),
      ...(conditionTexts.length > 0 ? [`if ${conditionTexts.join("; ")}`] : []),
    ].join(" ");
  };

/** The name of what an ARN belongs to, with what follows it; other text as it is, but for the account and the region. */
const readable = ({ resources, accountId, region }: Program, text: string): string => {
  const [owner] = resources
    .flatMap(({ name, outputs: { arn } }) => (typeof arn === "string" && begins(text, arn) ? [{ name, arn }] : []))
    .toSorted((one, other) => other.arn.length - one.arn.length);
  return owner === undefined
    ? text.replaceAll(accountId, "<account>").replaceAll(region, "<region>")
    : `${owner.name}${text.slice(owner.arn.length)}`;
};

const begins = (text: string, arn: string): boolean =>
  text === arn || (text.startsWith(arn) && /^[:/]/.test(text.slice(arn.length)));
