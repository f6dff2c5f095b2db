import { join } from "node:path";
import type { FunctionServices } from "./make-functions.ts";
import type { FunctionSettings } from "./function-settings.ts";
import { logFile } from "./log-file.ts";
import { makePool } from "./pool.ts";
import { type Sandbox, type SandboxResult, startSandbox } from "./sandbox.ts";
import { unpack } from "./unpack.ts";

export type HostedFunction = {
  readonly name: string;
  readonly arn: string;
  readonly run: (event: Parameters<Sandbox["run"]>[0]) => Promise<SandboxResult>;
  readonly warm: () => void;
  readonly close: () => Promise<void>;
};

type Host = Required<Omit<FunctionServices, "program">> & { readonly region: string };

/** Unpacks a function and keeps its sandboxes and its log. */
export const hostFunction = async (settings: FunctionSettings, host: Host): Promise<HostedFunction> => {
  const { name, arn, code, handler, memory, timeout, reservedConcurrency } = settings;
  const folder = join(host.dataDir, "functions", name);
  await unpack(code, folder);
  const logs = logFile(join(host.dataDir, "logs", `${name}.log`));
  const pool = makePool({
    sandboxes: Math.min(host.sandboxes, reservedConcurrency ?? host.sandboxes),
    queueLimit: host.queueLimit,
    start: () =>
      startSandbox({
        start: { file: join(folder, `${handler.file}.mjs`), exported: handler.exported },
        environment: environmentOf(settings, host),
        memory,
        timeout,
        log: logs.write,
      }),
  });

  return {
    name,
    arn,
    run: async (event) => {
      const result = await pool.use((sandbox) => sandbox.run(event));
      if (!result.ok) {
        const { errorType, errorMessage } = result.error;
        host.log({ level: "error", service: "lambda", function: name, message: `${errorType}: ${errorMessage}` });
      }
      return result;
    },
    warm: pool.warm,
    close: async () => {
      await pool.close();
      await logs.close();
    },
  };
};

/** The program's variables and what Lambda adds (Lambda developer guide: defined runtime environment variables). */
const environmentOf = (
  { name, memory, roleArn, environment }: FunctionSettings,
  { region, principals, dynamoDbUrl }: Host,
): Readonly<Record<string, string>> => ({
  ...environment,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_ACCESS_KEY_ID: principals.accessKeyFor(roleArn),
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_ENDPOINT_URL_DYNAMODB: dynamoDbUrl,
  TZ: ":UTC",
});
