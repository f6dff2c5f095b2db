import { isOwnAccount } from "../accounts.ts";
import { allowed, type PolicyStatement } from "../policy-statements.ts";
import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const table = "aws:dynamodb/table:Table";
const key = "aws:kms/key:Key";
const role = "aws:iam/role:Role";
const decryption = /^kms:(?:\*|decrypt\w*|reencrypt(?:from|\*)\w*)$/;

/** An account or a role of it: `AWS:123456789012`, `AWS:arn:aws:iam::123456789012:root`, `AWS:arn:aws:iam::…:role/…`. */
const ofAccount = /^AWS:(?:(\d{12})|arn:aws:iam::(\d{12}):(?:root|role\/[\w+=,.@/-]+))$/;
const service = /^Service:[\w.-]+\.amazonaws\.com$/;

const sourceAccounts = ({ conditions }: PolicyStatement): ReadonlyArray<string> =>
  conditions["StringEquals"]?.["aws:SourceAccount"] ?? [];

/** The accounts that a statement is for, by its principals or by what its services work for. */
const accountsIn = (statement: PolicyStatement): ReadonlyArray<string> => [
  ...statement.principals.flatMap((name) => (ofAccount.exec(name)?.slice(1) ?? []).filter(Boolean)),
  ...sourceAccounts(statement),
];

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
            actions.some((action) => decryption.test(action)) &&
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
  each(
    key,
    {
      id: "KMS.5",
      title: "No key is public: it is for accounts, roles, and services that work for one account",
      source: sources.securityHub("KMS.5"),
    },
    ({ props }) =>
      allowed(props.policy).flatMap((statement) =>
        statement.principals
          .filter((name) => !ofAccount.test(name) && !(service.test(name) && sourceAccounts(statement).length === 1))
          .map((name) => `may be used by ${name}`),
      ),
  ),
  across(
    [key, role],
    {
      id: "own/key-of-one-account",
      title: "A key is for the account of its stack",
      source: sources.aws("kms/latest/developerguide/key-policy-overview.html"),
    },
    (resources) =>
      ofType(resources, key).flatMap((one) =>
        [...new Set(allowed(one.props.policy).flatMap(accountsIn))]
          .filter((account) => !isOwnAccount(resources, account))
          .map((account) => violation(one, `is for ${account}`)),
      ),
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
