import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logDeliveryStatement, samplingStatement, tracingStatement } from "../policies/observability-statements.ts";
import type { Workflow as WorkflowDefinition } from "../workflows/asl.ts";
import { allArns } from "./all-arns.ts";
import { serviceRole } from "./service-role.ts";

export type WorkflowArgs<Step extends string> = {
  readonly define: (functionArns: Readonly<Record<Step, string>>) => WorkflowDefinition;
  /** The functions that the workflow calls, and may call. */
  readonly functionArns: Readonly<Record<Step, pulumi.Input<string>>>;
  readonly logRetentionDays: number;
};

/**
 * A state machine that API Gateway runs while its client waits (Express). Its log tells each step but no data:
 * the input holds a password.
 */
export class Workflow<Step extends string> extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: WorkflowArgs<Step>, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:Workflow", name, {}, options);

    const functionArns = allArns(args.functionArns);
    const statements = functionArns.apply((arns) => [
      {
        Sid: "CallSteps",
        Effect: "Allow" as const,
        Action: "lambda:InvokeFunction",
        Resource: Object.values<string>(arns),
      },
      logDeliveryStatement,
      tracingStatement,
      samplingStatement,
    ]);
    const { role, policy } = serviceRole(name, "states", statements, this);
    const logs = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      {
        // Under this prefix log delivery needs no entry of its own in the account's size-limited resource policy.
        namePrefix: `/aws/vendedlogs/states/${name}-`,
        retentionInDays: args.logRetentionDays,
      },
      { parent: this },
    );
    const machine = new aws.sfn.StateMachine(
      `${name}-machine`,
      {
        type: "EXPRESS",
        roleArn: role.arn,
        definition: functionArns.apply((arns) => JSON.stringify(args.define(arns))),
        loggingConfiguration: {
          level: "ALL",
          includeExecutionData: false,
          logDestination: pulumi.interpolate`${logs.arn}:*`,
        },
        tracingConfiguration: { enabled: true },
      },
      { parent: this, dependsOn: [policy] },
    );

    this.arn = machine.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
