import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type PolicyDocument, policyDocument, type Statement } from "../policies/policy-document.ts";

type ServiceRole = { readonly role: aws.iam.Role; readonly policy: aws.iam.RolePolicy };

/** A role for one service, by its trust policy, with one inline policy; use it only after the policy is there (`dependsOn`). */
export const serviceRole = (
  name: string,
  trust: pulumi.Input<PolicyDocument>,
  statements: pulumi.Input<ReadonlyArray<Statement>>,
  parent: pulumi.Resource,
  options: Pick<pulumi.CustomResourceOptions, "retainOnDelete"> = {},
): ServiceRole => {
  const role = new aws.iam.Role(
    `${name}-role`,
    { assumeRolePolicy: pulumi.output(trust).apply((document) => JSON.stringify(document)) },
    { ...options, parent },
  );
  const policy = new aws.iam.RolePolicy(
    `${name}-policy`,
    {
      role: role.name,
      policy: pulumi.output(statements).apply((list) => JSON.stringify(policyDocument(...list))),
    },
    { ...options, parent },
  );
  return { role, policy };
};
