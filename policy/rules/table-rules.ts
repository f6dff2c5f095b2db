import { each, type Rule, unless } from "../rule.ts";
import { sources } from "../sources.ts";

const table = "aws:dynamodb/table:Table";

/** Where the users are. */
export const tableRules: ReadonlyArray<Rule> = [
  each(
    table,
    { id: "DynamoDB.1", title: "Tables scale with demand", source: sources.securityHub("DynamoDB.1") },
    ({ props }) => unless(props.billingMode === "PAY_PER_REQUEST", "has a fixed capacity"),
  ),
  each(
    table,
    {
      id: "DynamoDB.2",
      also: ["AwsSolutions-DDB3"],
      title: "Tables can be restored to any second",
      source: sources.securityHub("DynamoDB.2"),
    },
    ({ props }) => unless(props.pointInTimeRecovery?.enabled === true, "cannot be restored"),
  ),
  each(
    table,
    { id: "DynamoDB.6", title: "Tables refuse deletion", source: sources.securityHub("DynamoDB.6") },
    ({ props }) => unless(props.deletionProtectionEnabled === true, "can be deleted"),
  ),
  each(
    table,
    {
      id: "own/protected-twice",
      title: "What AWS protects from deletion, Pulumi does not try to replace",
      source: "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/",
    },
    ({ props, options }) =>
      unless(props.deletionProtectionEnabled !== true || options.protect === true, "is protected by AWS alone"),
  ),
  each(
    table,
    {
      id: "own/no-stream",
      title: "No second reader gets whole items, password hashes included",
      source: sources.aws("amazondynamodb/latest/developerguide/Streams.html"),
    },
    ({ props }) => unless(props.streamEnabled !== true, "streams its items"),
  ),
];
