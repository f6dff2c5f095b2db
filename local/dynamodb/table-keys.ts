import type { Authorize, Decision } from "../iam/authorizer.ts";
import { type EvaluateResourcePolicy, resourcePolicy } from "../iam/resource-policy.ts";
import { membersOf } from "../members.ts";
import { type Program, type Resource, resourcesOf } from "../program.ts";
import { tableName } from "./table-name.ts";

/** Whether a role may use a table's key; a table whose key AWS owns asks nothing. */
export type MayDecrypt = (table: unknown, roleArn: string) => Decision;

type Key = { readonly arn: string; readonly evaluate: EvaluateResourcePolicy };

/**
 * Who may use the customers' keys of the program's tables: DynamoDB decrypts a table's key in the name of whoever reads or
 * writes (developer guide: encryption at rest). Nothing is encrypted on a laptop, but the rights are asked for. Throws on a
 * key that the program does not declare, and on a key policy that is not understood.
 */
export const tableKeys = (program: Program, authorize: Authorize): MayDecrypt => {
  const { region, accountId } = program;
  const keys = new Map(
    resourcesOf(program, "aws:dynamodb/table:Table").flatMap((table) => {
      const key = keyOf(program, table);
      return key === undefined ? [] : [[String(table.outputs["name"]), key] as const];
    }),
  );
  const context = { "kms:ViaService": `dynamodb.${region}.amazonaws.com`, "kms:CallerAccount": accountId };
  return (table, roleArn) => {
    const key = keys.get(tableName(table));
    if (key === undefined) return { allowed: true };
    const asked = { action: "kms:Decrypt", resource: key.arn, context };
    if (key.evaluate({ ...asked, caller: { arn: roleArn } }).allowed) return { allowed: true };
    // A key policy that allows the account leaves it to IAM; one that does not stands above IAM (KMS guide: key policies).
    const account = key.evaluate({ ...asked, caller: { arn: `arn:aws:iam::${accountId}:root` } });
    return account.allowed ? authorize({ roleArn, ...asked }) : account;
  };
};

const keyOf = (program: Program, table: Resource): Key | undefined => {
  const { enabled, kmsKeyArn } = membersOf(table.inputs["serverSideEncryption"]);
  if (enabled !== true || typeof kmsKeyArn !== "string") return undefined;
  const key = resourcesOf(program, "aws:kms/key:Key").find(({ outputs }) => outputs["arn"] === kmsKeyArn);
  if (key === undefined)
    throw new Error(`${table.type} "${table.name}": its key ${kmsKeyArn} is not one of the program`);
  const where = `${key.type} "${key.name}"`;
  return { arn: kmsKeyArn, evaluate: resourcePolicy(key.inputs["policy"], { where, kind: "key" }) };
};
