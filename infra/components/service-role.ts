import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument, type Statement } from "../policies/policy-document.ts";
import { trustPolicy } from "../policies/trust-policy.ts";

type ServiceRole = { readonly role: aws.iam.Role; readonly policy: aws.iam.RolePolicy };

/** A role for one service with one inline policy; use it only after the policy is there (`dependsOn`). */
export const serviceRole = (
  name: string,
  service: Parameters<typeof trustPolicy>[0],
  statements: pulumi.Input<ReadonlyArray<Statement>>,
  parent: pulumi.Resource,
): ServiceRole => {
  const role = new aws.iam.Role(`${name}-role`, { assumeRolePolicy: JSON.stringify(trustPolicy(service)) }, { parent });
  const policy = new aws.iam.RolePolicy(
    `${name}-policy`,
    {
      role: role.name,
      policy: pulumi.output(statements).apply((list) => JSON.stringify(policyDocument(...list))),
    },
    { parent },
  );
  return { role, policy };
};
