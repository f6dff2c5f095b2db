import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { gatewayLogStatement } from "../policies/observability-statements.ts";
import { trustPolicy } from "../policies/trust-policy.ts";
import { serviceRole } from "./service-role.ts";

/**
 * The role under which API Gateway writes logs: one setting for all APIs of an account in a region, without which
 * a stage that logs cannot be created. It stays when the stack goes: other stacks log by it.
 */
export class GatewayLogging extends pulumi.ComponentResource {
  constructor(name: string, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:GatewayLogging", name, {}, options);
    const kept = { retainOnDelete: true };
    const { role, policy } = serviceRole(name, trustPolicy("apigateway"), [gatewayLogStatement], this, kept);
    new aws.apigateway.Account(
      `${name}-account`,
      { cloudwatchRoleArn: role.arn },
      { parent: this, dependsOn: [policy], ...kept },
    );
    this.registerOutputs({});
  }
}
