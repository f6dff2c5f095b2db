import { allowed, isForEverybody } from "../policy-statements.ts";
import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const table = "aws:dynamodb/table:Table";
const key = "aws:kms/key:Key";
const decryption = /^(?:\*|kms:\*|kms:Decrypt\w*|kms:ReEncrypt(?:From|\*)\w*)$/;

/** The account in `AWS:arn:aws:iam::123456789012:root`. */
const accountOf = (principal: string): ReadonlyArray<string> =>
  /^AWS:(?:arn:aws:\w+::)?(\d{12})\b/.exec(principal)?.slice(1) ?? [];

/** Encryption keys and who may use them. */
export const keyRules: ReadonlyArray<Rule> = [
  each(
    ["aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy"],
    {
      id: "KMS.2",
      also: ["KMS.1"],
      title: "No policy decrypts with every key",
      source: sources.securityHub("KMS.2"),
    },
    ({ props }) =>
      unless(
        !allowed(props.policy).some(
          ({ actions, resources }) =>
            actions.some((action) => action.startsWith("kms:") && decryption.test(action)) &&
            resources.some((arn) => arn === "*" || arn.endsWith(":key/*")),
        ),
        "decrypts with every key",
      ),
  ),
  each(
    key,
    {
      id: "KMS.3",
      title: "A key that is deleted by mistake can be had back for 30 days, the longest there is",
      source: sources.securityHub("KMS.3"),
    },
    ({ props }) =>
      unless((props.deletionWindowInDays ?? 30) === 30, `is gone after ${props.deletionWindowInDays ?? 0} days`),
  ),
  each(
    key,
    { id: "KMS.4", also: ["AwsSolutions-KMS5"], title: "Keys rotate", source: sources.securityHub("KMS.4") },
    ({ props }) => unless(props.enableKeyRotation === true, "does not rotate"),
  ),
  each(key, { id: "KMS.5", title: "No key is public", source: sources.securityHub("KMS.5") }, ({ props }) =>
    unless(!isForEverybody(props.policy), "may be used by everybody"),
  ),
  each(
    key,
    {
      id: "own/key-of-one-account",
      title: "A key is for one account",
      source: sources.aws("kms/latest/developerguide/key-policy-overview.html"),
    },
    ({ props }) => {
      const accounts = new Set(allowed(props.policy).flatMap(({ principals }) => principals.flatMap(accountOf)));
      return unless(accounts.size <= 1, `is for ${[...accounts].join(" and ")}`);
    },
  ),
  across(
    [table, key],
    {
      id: "own/key-kept-with-table",
      title: "The key of a protected table is protected too",
      source: "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/",
    },
    (resources) =>
      ofType(resources, table)
        .filter(({ options }) => options.protect === true)
        .flatMap((of) => ofType(resources, key).filter((one) => refersTo(of, "serverSideEncryption", one)))
        .filter(({ options }) => options.protect !== true)
        .map((one) => violation(one, "can be deleted while a protected table needs it")),
  ),
];
