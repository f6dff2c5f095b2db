import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import { keyStatements } from "../policies/key-statements.ts";
import { logStatement, tracingStatement } from "../policies/observability-statements.ts";
import { tableStatements } from "../policies/table-statements.ts";
import { timeouts } from "../timeouts.ts";
import { trustPolicy } from "../policies/trust-policy.ts";
import { serviceRole } from "./service-role.ts";

export type UserFunctionArgs = {
  readonly code: pulumi.Input<pulumi.asset.Archive>;
  /** In MiB; the share of a processor grows with it, up to a whole one at 1769. */
  readonly memorySize: number;
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  readonly tableArn: pulumi.Input<string>;
  /** The customer's key that encrypts the table; undefined where AWS owns the key. */
  readonly tableKeyArn: pulumi.Input<string> | undefined;
  readonly logRetentionDays: number;
  /** Executions reserved for, and at most granted to, this function; -1 for none. */
  readonly reservedConcurrency?: number;
};

/** One of the six functions, with a role that may read its own attributes, make its own kind of write and log. */
export class UserFunction extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly functionName: pulumi.Output<string>;
  /** The version that this deployment published: code and settings that never change. */
  readonly version: pulumi.Output<string>;
  readonly versionArn: pulumi.Output<string>;
  readonly logGroupName: pulumi.Output<string>;

  constructor(name: FunctionName, args: UserFunctionArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:UserFunction", name, {}, options);

    const logs = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      { retentionInDays: args.logRetentionDays },
      { parent: this },
    );
    const statements = pulumi
      .all([args.tableArn, logs.arn, args.tableKeyArn])
      .apply(([table, logGroup, key]) => [
        ...tableStatements(name, table),
        ...keyStatements(key),
        logStatement(logGroup),
        tracingStatement,
      ]);
    const { role, policy } = serviceRole(name, trustPolicy("lambda"), statements, this);
    const lambda = new aws.lambda.Function(
      `${name}-function`,
      {
        runtime: "nodejs24.x",
        architectures: ["arm64"],
        handler: "index.handler",
        code: args.code,
        role: role.arn,
        memorySize: args.memorySize,
        timeout: timeouts.function,
        reservedConcurrentExecutions: args.reservedConcurrency ?? -1,
        environment: { variables: args.environment },
        loggingConfig: {
          logFormat: "JSON",
          applicationLogLevel: "INFO",
          systemLogLevel: "WARN",
          logGroup: logs.name,
        },
        tracingConfig: { mode: "Active" },
        publish: true,
      },
      { parent: this, dependsOn: [policy] },
    );

    this.arn = lambda.arn;
    this.functionName = lambda.name;
    this.version = lambda.version;
    this.versionArn = lambda.qualifiedArn;
    this.logGroupName = logs.name;
    this.registerOutputs({ arn: this.arn, versionArn: this.versionArn });
  }
}
