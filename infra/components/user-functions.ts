import { type ComponentResourceOptions, getProject, getStack } from "@pulumi/pulumi";
import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import { functionArchive } from "../bundles/function-archive.ts";
import type { StackSettings } from "../settings/stack-settings.ts";
import { UserFunction, type UserFunctionArgs } from "./user-function.ts";
import type { UsersTable } from "./users-table.ts";

/** Hashing is bound by the processor, so it gets a whole one; the others wait for DynamoDB, and half a GiB starts them fast. */
const memorySize = { hashing: 1769, storing: 512 } as const;

/** The six functions by name. Each knows the table; the one that validates also knows the rules of this stack. */
export const userFunctions = (
  table: UsersTable,
  settings: StackSettings,
  options?: ComponentResourceOptions,
): Readonly<Record<FunctionName, UserFunction>> => {
  const shared = { USERS_TABLE: table.tableName, METRICS_NAMESPACE: `${getProject()}/${getStack()}` };
  const make = (name: FunctionName, special: Partial<UserFunctionArgs> = {}) =>
    new UserFunction(
      name,
      {
        code: functionArchive(name),
        memorySize: memorySize.storing,
        environment: shared,
        tableArn: table.arn,
        tableKeyArn: table.keyArn,
        logRetentionDays: settings.logRetentionDays,
        ...special,
      },
      options,
    );
  return {
    "validate-user-input": make("validate-user-input", {
      memorySize: memorySize.hashing,
      reservedConcurrency: settings.hashingConcurrency,
      environment: {
        ...shared,
        PASSWORD_MIN_LENGTH: String(settings.passwordMinLength),
        REQUIRE_IF_MATCH: String(settings.requireIfMatch),
      },
    }),
    "check-existing-user": make("check-existing-user"),
    "create-user-record": make("create-user-record"),
    "update-user-record": make("update-user-record"),
    "get-user": make("get-user"),
    "delete-user": make("delete-user"),
  };
};
