import { policyStatements } from "./policy-statements.ts";
import { ofType, type Resource } from "./resource.ts";

/** Whether an account is the one of the stack; none is while its roles speak of several. */
export const isOwnAccount = (resources: ReadonlyArray<Resource>, account: string): boolean => {
  const [own, ...others] = accountsOf(resources);
  return own === account && others.length === 0;
};

/** The accounts for which services take on the roles of a stack: its own one, which is known even in a first preview. */
const accountsOf = (resources: ReadonlyArray<Resource>): ReadonlyArray<string> => [
  ...new Set(
    ofType(resources, "aws:iam/role:Role")
      .flatMap(({ props }) => policyStatements(props.assumeRolePolicy))
      .flatMap(({ conditions }) => conditions["StringEquals"]?.["aws:SourceAccount"] ?? []),
  ),
];
