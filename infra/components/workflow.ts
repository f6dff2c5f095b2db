import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logDeliveryStatement, samplingStatement, tracingStatement } from "../policies/observability-statements.ts";
import { callStepsStatement } from "../policies/call-steps-statement.ts";
import { statesTrust } from "../policies/trust-policy.ts";
import type { Workflow as WorkflowDefinition } from "../workflows/asl.ts";
import { allArns } from "./all-arns.ts";
import { serviceRole } from "./service-role.ts";

export type WorkflowArgs<Step extends string> = {
  readonly define: (functionArns: Readonly<Record<Step, string>>) => WorkflowDefinition;
  /** The versions of functions that the workflow calls; it may call every version of these functions. */
  readonly versionArns: Readonly<Record<Step, pulumi.Input<string>>>;
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly logRetentionDays: number;
};

/**
 * A state machine that API Gateway runs while its client waits (Express), by its alias `live`. Each deployment publishes a
 * version that names versions of functions, so an execution never sees two deployments, and the alias alone decides which
 * one runs (docs/adr/0007). Its log tells each step but no data: the input holds a password.
 */
export class Workflow<Step extends string> extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly aliasArn: pulumi.Output<string>;
  readonly logGroupName: pulumi.Output<string>;

  constructor(name: string, args: WorkflowArgs<Step>, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:Workflow", name, {}, options);

    const versionArns = allArns(args.versionArns);
    const statements = versionArns.apply((arns) => [
      callStepsStatement(Object.values<string>(arns)),
      logDeliveryStatement,
      tracingStatement,
      samplingStatement,
    ]);
    const trust = pulumi.output(args.accountId).apply((accountId) => statesTrust(args.region, accountId));
    const { role, policy } = serviceRole(name, trust, statements, this);
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
        definition: versionArns.apply((arns) => JSON.stringify(args.define(arns))),
        loggingConfiguration: {
          level: "ALL",
          includeExecutionData: false,
          logDestination: pulumi.interpolate`${logs.arn}:*`,
        },
        tracingConfiguration: { enabled: true },
        publish: true,
      },
      { parent: this, dependsOn: [policy] },
    );

    const alias = new aws.sfn.Alias(
      `${name}-live`,
      {
        name: "live",
        routingConfigurations: [{ stateMachineVersionArn: machine.stateMachineVersionArn, weight: 100 }],
      },
      { parent: this },
    );

    this.arn = machine.arn;
    this.aliasArn = alias.arn;
    this.logGroupName = logs.name;
    this.registerOutputs({ arn: this.arn, aliasArn: this.aliasArn });
  }
}
