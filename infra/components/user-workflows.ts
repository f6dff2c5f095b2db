import type { Input } from "@pulumi/pulumi";
import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import type { StackSettings } from "../settings/stack-settings.ts";
import { userRegistration } from "../workflows/user-registration.ts";
import { updateUser } from "../workflows/update-user.ts";
import type { UserFunction } from "./user-function.ts";
import { Workflow } from "./workflow.ts";

type Place = Pick<StackSettings, "region" | "logRetentionDays"> & { readonly accountId: Input<string> };

/** The two workflows by name, each with the functions of its steps. */
export const userWorkflows = (
  functions: Readonly<Record<FunctionName, UserFunction>>,
  { region, logRetentionDays, accountId }: Place,
): Readonly<Record<"user-registration" | "update-user", Workflow<string>>> => ({
  "user-registration": new Workflow("user-registration", {
    define: userRegistration,
    versionArns: {
      "validate-user-input": functions["validate-user-input"].versionArn,
      "check-existing-user": functions["check-existing-user"].versionArn,
      "create-user-record": functions["create-user-record"].versionArn,
    },
    region,
    accountId,
    logRetentionDays,
  }),
  "update-user": new Workflow("update-user", {
    define: updateUser,
    versionArns: {
      "validate-user-input": functions["validate-user-input"].versionArn,
      "get-user": functions["get-user"].versionArn,
      "update-user-record": functions["update-user-record"].versionArn,
    },
    region,
    accountId,
    logRetentionDays,
  }),
});
