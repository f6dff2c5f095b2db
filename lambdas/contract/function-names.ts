/** The six functions: name of the entrypoint in `lambdas/`, of the bundle and of the Pulumi resource. */
export const functionNames = [
  "validate-user-input",
  "check-existing-user",
  "create-user-record",
  "update-user-record",
  "get-user",
  "delete-user",
] as const;

export type FunctionName = (typeof functionNames)[number];
