import { added, altered, omitting, restated } from "../support/changes.ts";
import type { Mutation } from "../support/mutation.ts";

const table = "aws:dynamodb/table:Table";
const key = "aws:kms/key:Key";
const role = "aws:iam/role:Role";
const rolePolicy = "aws:iam/rolePolicy:RolePolicy";

const aPolicy = "arn:aws:iam::000000000000:policy/more";

const granted = (statement: object) => JSON.stringify({ Statement: [{ Effect: "Allow", ...statement }] });
const keyFor = (...statements: ReadonlyArray<object>) =>
  altered(key, (props) => ({
    ...props,
    policy: JSON.stringify({
      Statement: statements.map((statement) => ({ Effect: "Allow", Action: "kms:*", Resource: "*", ...statement })),
    }),
  }));
const policed = (statement: object) => added("aws:iam/policy:Policy", "a-policy", { policy: granted(statement) });

/** The reading statement of get-user, changed. */
const reading = (change: Parameters<typeof restated>[0]) =>
  altered(
    rolePolicy,
    (props) => ({ ...props, policy: restated(change, "ReadOwnAttributes")(props.policy) }),
    "get-user-policy",
  );

export const dataMutations: ReadonlyArray<Mutation> = [
  { rule: "DynamoDB.1", breaks: altered(table, (props) => ({ ...props, billingMode: "PROVISIONED" })) },
  {
    rule: "DynamoDB.2",
    breaks: altered(table, (props) => ({ ...props, pointInTimeRecovery: { enabled: false } })),
  },
  { rule: "DynamoDB.6", breaks: altered(table, (props) => ({ ...props, deletionProtectionEnabled: false })) },
  {
    rule: "own/protected-twice",
    breaks: (resources) =>
      resources.map((resource) => (resource.type === table ? omitting(resource, "protect") : resource)),
  },
  { rule: "own/no-stream", breaks: altered(table, (props) => ({ ...props, streamEnabled: true })) },
  {
    rule: "KMS.2",
    also: ["AwsSolutions-IAM5", "own/inline-policies-only"],
    breaks: policed({ Action: "kms:DECRYPT", Resource: "*" }),
  },
  {
    rule: "KMS.2",
    also: ["AwsSolutions-IAM5", "own/inline-policies-only"],
    breaks: policed({ Action: "kms:Decrypt", Resource: "*" }),
  },
  { rule: "KMS.3", breaks: altered(key, (props) => ({ ...props, deletionWindowInDays: 7 })) },
  { rule: "KMS.4", breaks: altered(key, (props) => ({ ...props, enableKeyRotation: false })) },
  {
    rule: "KMS.5",
    breaks: altered(key, (props) => ({
      ...props,
      policy: granted({ Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*" }),
    })),
  },
  {
    rule: "KMS.5",
    breaks: altered(key, (props) => ({
      ...props,
      policy: granted({
        Principal: "*",
        Action: "kms:Decrypt",
        Resource: "*",
        Condition: { StringLike: { "aws:userid": "*" } },
      }),
    })),
  },
  {
    rule: "KMS.5",
    breaks: keyFor({ Principal: "*", Condition: { StringEquals: { "kms:CallerAccount": "000000000000" } } }),
  },
  { rule: "KMS.5", breaks: keyFor({ Principal: { Service: "logs.eu-central-1.amazonaws.com" } }) },
  { rule: "KMS.5", breaks: keyFor({ Principal: { AWS: "arn:aws:iam::000000000000:user/somebody" } }) },
  { rule: "own/key-of-one-account", breaks: keyFor({ Principal: { AWS: "arn:aws:iam::999999999999:root" } }) },
  { rule: "own/key-of-one-account", breaks: keyFor({ Principal: { AWS: "999999999999" } }) },
  {
    rule: "own/key-of-one-account",
    breaks: keyFor({
      Principal: { Service: "logs.eu-central-1.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": "999999999999" } },
    }),
  },
  {
    rule: "own/key-of-one-account",
    breaks: altered(key, (props) => ({
      ...props,
      policy: granted({
        Principal: { AWS: ["arn:aws:iam::000000000000:root", "arn:aws:iam::999999999999:root"] },
        Action: "kms:*",
        Resource: "*",
      }),
    })),
  },
  {
    rule: "own/key-kept-with-table",
    breaks: (resources) =>
      resources.map((resource) => (resource.type === key ? omitting(resource, "protect") : resource)),
  },
  {
    rule: "IAM.1",
    also: ["AwsSolutions-IAM5", "own/inline-policies-only"],
    breaks: policed({ Action: "*", Resource: "*" }),
  },
  {
    rule: "IAM.21",
    also: ["own/inline-policies-only"],
    breaks: policed({ Action: "s3:*", Resource: "arn:aws:s3:::a-bucket" }),
  },
  {
    rule: "AwsSolutions-IAM4",
    breaks: altered(role, (props) => ({
      ...props,
      managedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"],
    })),
  },
  {
    rule: "AwsSolutions-IAM4",
    breaks: altered(role, (props) => ({ ...props, managedPolicyArns: [aPolicy] })),
  },
  {
    rule: "AwsSolutions-IAM5",
    also: ["own/inline-policies-only"],
    breaks: policed({ Action: "s3:Get*", Resource: "arn:aws:s3:::a-bucket" }),
  },
  {
    rule: "own/inline-policies-only",
    breaks: policed({ Action: "dynamodb:Scan", Resource: "arn:aws:dynamodb:eu-central-1:000000000000:table/users" }),
  },
  {
    rule: "own/inline-policies-only",
    breaks: added("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "an-attachment", (id) => ({
      role: id("get-user-role"),
      policyArn: aPolicy,
    })),
  },
  {
    rule: "own/inline-policies-only",
    breaks: added("aws:iam/policyAttachment:PolicyAttachment", "an-attachment", (id) => ({
      roles: [id("get-user-role")],
      policyArn: aPolicy,
    })),
  },
  {
    rule: "own/inline-policies-only",
    breaks: added("aws:iam/rolePoliciesExclusive:RolePoliciesExclusive", "exactly", (id) => ({
      roleName: id("get-user-role"),
      policyNames: ["more"],
    })),
  },
  {
    rule: "own/inline-policies-only",
    breaks: added("aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "exactly", (id) => ({
      roleName: id("get-user-role"),
      policyArns: [aPolicy],
    })),
  },
  {
    rule: "own/no-rights-in-roles",
    breaks: altered(role, (props) => ({
      ...props,
      inlinePolicies: [{ name: "more", policy: granted({ Action: "*", Resource: "*" }) }],
    })),
  },
  {
    rule: "own/action-spelling",
    breaks: altered(
      rolePolicy,
      (props) => ({
        ...props,
        policy: restated(
          (statement) => ({ ...statement, Action: "DynamoDB:GetItem" }),
          "ReadOwnAttributes",
        )(props.policy),
      }),
      "get-user-policy",
    ),
  },
  {
    rule: "own/trusts-one-service",
    breaks: altered(role, (props) => ({
      ...props,
      assumeRolePolicy: granted({ Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sts:AssumeRole" }),
    })),
  },
  {
    rule: "own/confused-deputy",
    breaks: altered(
      role,
      (props) => ({
        ...props,
        assumeRolePolicy: restated((statement) => omitting(statement, "Condition"))(props.assumeRolePolicy),
      }),
      "user-registration-role",
    ),
  },
  {
    rule: "own/policy-per-role",
    breaks: added(rolePolicy, "a-policy", (id) => ({
      role: id("get-user-role"),
      policy: granted({ Action: "s3:GetObject", Resource: "arn:aws:s3:::a-bucket/an-object" }),
    })),
  },
  {
    rule: "own/one-item-at-a-time",
    breaks: reading((statement) => ({ ...statement, Action: ["dynamodb:GetItem", "dynamodb:Scan"] })),
  },
  {
    rule: "own/one-item-at-a-time",
    also: ["own/action-spelling"],
    breaks: reading((statement) => ({ ...statement, Action: "DynamoDB:SCAN" })),
  },
  {
    rule: "own/named-attributes",
    also: ["own/action-spelling"],
    breaks: reading((statement) => ({ ...omitting(statement, "Condition"), Action: "DYNAMODB:getitem" })),
  },
  {
    rule: "own/one-table",
    breaks: reading((statement) => ({ ...statement, Resource: `${String(statement["Resource"])}/index/by-name` })),
  },
  {
    rule: "own/named-attributes",
    breaks: reading((statement) => omitting(statement, "Condition")),
  },
];
