import { isMembers } from "../members.ts";

/** Lambda sets these by itself and takes no function that has them (developer guide: reserved environment variables). */
const reserved = new Set([
  "_HANDLER",
  "_X_AMZN_TRACE_ID",
  "AWS_ACCESS_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_DEFAULT_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  "AWS_LAMBDA_RUNTIME_API",
  "AWS_REGION",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "LAMBDA_RUNTIME_DIR",
  "LAMBDA_TASK_ROOT",
]);
const namePattern = /^[a-zA-Z]\w+$/;

/** The variables of a function's environment; complains about a name that Lambda would refuse. */
export const variablesOf = (
  environment: unknown,
  fail: (complaint: string) => never,
): Readonly<Record<string, string>> => {
  const variables = isMembers(environment) ? (environment["variables"] ?? {}) : {};
  if (!isMembers(variables)) return fail("environment.variables must be an object");
  const entries = Object.entries(variables).map(([name, value]): [string, string] => {
    if (reserved.has(name) || !namePattern.test(name)) fail(`Lambda does not take the variable ${name}`);
    return typeof value === "string" ? [name, value] : fail(`the variable ${name} must be a string`);
  });
  return Object.fromEntries(entries);
};
