import { join } from "node:path";
import type { Principals } from "../iam/principals.ts";
import type { FunctionSettings } from "./function-settings.ts";

type Surroundings = {
  readonly region: string;
  readonly principals: Principals;
  readonly dynamoDbUrl: string;
  /** Where the function is unpacked. */
  readonly folder: string;
};

/**
 * All that a function sees of the environment: its own variables and those of Lambda (developer guide: defined runtime
 * environment variables). Requests of the SDK to whatever service end at the laptop cloud, and no file of this machine's user
 * has a say in them.
 */
export const environmentOf = (
  { name, version, memory, roleArn, environment, handler, logGroup, logLevel }: FunctionSettings,
  { region, principals, dynamoDbUrl, folder }: Surroundings,
): Readonly<Record<string, string>> => ({
  ...environment,
  _HANDLER: `${handler.file}.${handler.exported}`,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: version,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
  AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
  AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
  AWS_LAMBDA_LOG_STREAM_NAME: `${name}.log`,
  ...(logLevel !== undefined && { AWS_LAMBDA_LOG_LEVEL: logLevel }),
  AWS_ACCESS_KEY_ID: principals.accessKeyFor(roleArn),
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_ENDPOINT_URL: dynamoDbUrl,
  AWS_ENDPOINT_URL_DYNAMODB: dynamoDbUrl,
  AWS_CONFIG_FILE: join(folder, "no-config"),
  AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-credentials"),
  AWS_EC2_METADATA_DISABLED: "true",
  LAMBDA_TASK_ROOT: folder,
});
