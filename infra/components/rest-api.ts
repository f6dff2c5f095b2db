import { createHash } from "node:crypto";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { accessLogFormat } from "../api/access-log-format.ts";
import type { ApiTargets } from "../api/api-targets.ts";
import { gatewayDocument } from "../api/gateway-document.ts";
import { apiRoleStatements } from "../policies/api-role-statements.ts";
import { endpointPolicy } from "../policies/endpoint-policy.ts";
import { allArns } from "./all-arns.ts";
import { trustPolicy } from "../policies/trust-policy.ts";
import { serviceRole } from "./service-role.ts";

type Arns<Of extends object> = Readonly<Record<keyof Of & string, pulumi.Input<string>>>;

export type RestApiArgs = {
  readonly region: string;
  readonly vpcEndpointId: pulumi.Input<string>;
  readonly workflowArns: Arns<ApiTargets["workflowArns"]>;
  readonly functionArns: Arns<ApiTargets["functionArns"]>;
  readonly logRetentionDays: number;
};

/** The private REST API: one OpenAPI document, its deployment and its stage, reachable through one VPC endpoint. */
export class RestApi extends pulumi.ComponentResource {
  readonly apiId: pulumi.Output<string>;
  /** The name under which CloudWatch has its metrics. */
  readonly apiName: pulumi.Output<string>;
  readonly accessLogGroupName: pulumi.Output<string>;
  /** The Host header by which execute-api finds this API. */
  readonly hostName: pulumi.Output<string>;
  readonly stageName = "v1";

  constructor(name: string, args: RestApiArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:RestApi", name, {}, options);
    const parent = { parent: this };

    const arns = pulumi.all([allArns(args.workflowArns), allArns(args.functionArns)]);
    const statements = arns.apply(([workflowArns, functionArns]) =>
      apiRoleStatements({ workflowArns: Object.values(workflowArns), functionArns: Object.values(functionArns) }),
    );
    const { role, policy } = serviceRole(name, trustPolicy("apigateway"), statements, this);
    const body = pulumi
      .all([arns, role.arn, args.vpcEndpointId])
      .apply(([[workflowArns, functionArns], roleArn, vpcEndpointId]) =>
        JSON.stringify(gatewayDocument({ region: args.region, roleArn, vpcEndpointId, workflowArns, functionArns })),
      );

    const api = new aws.apigateway.RestApi(
      `${name}-rest-api`,
      {
        description: "Register, read, update and delete users",
        endpointConfiguration: { types: "PRIVATE" },
        body,
        failOnWarnings: true,
      },
      parent,
    );
    new aws.ec2.VpcEndpointPolicy(
      `${name}-endpoint-policy`,
      {
        vpcEndpointId: args.vpcEndpointId,
        policy: api.executionArn.apply((arn) => JSON.stringify(endpointPolicy(arn))),
      },
      parent,
    );
    const deployment = new aws.apigateway.Deployment(
      `${name}-deployment`,
      { restApi: api.id, triggers: { document: body.apply(sha256) } },
      parent,
    );
    const logs = new aws.cloudwatch.LogGroup(`${name}-logs`, { retentionInDays: args.logRetentionDays }, parent);
    // API Gateway makes this group itself at the first error, to be kept for ever, if it is not there.
    const executionLogs = new aws.cloudwatch.LogGroup(
      `${name}-execution-logs`,
      {
        name: pulumi.interpolate`API-Gateway-Execution-Logs_${api.id}/${this.stageName}`,
        retentionInDays: args.logRetentionDays,
      },
      parent,
    );
    const stage = new aws.apigateway.Stage(
      `${name}-stage`,
      {
        restApi: api.id,
        deployment: deployment.id,
        stageName: this.stageName,
        // A trace of API Gateway has the whole URL, and with it somebody's address (X-Ray developer guide: segment documents).
        xrayTracingEnabled: false,
        accessLogSettings: { destinationArn: logs.arn, format: accessLogFormat },
      },
      { ...parent, dependsOn: [policy] },
    );
    new aws.apigateway.MethodSettings(
      `${name}-settings`,
      {
        restApi: api.id,
        stageName: stage.stageName,
        methodPath: "*/*",
        settings: { metricsEnabled: true, loggingLevel: "ERROR", dataTraceEnabled: false },
      },
      { ...parent, dependsOn: [executionLogs] },
    );

    this.apiId = api.id;
    this.apiName = api.name;
    this.accessLogGroupName = logs.name;
    this.hostName = pulumi.interpolate`${api.id}.execute-api.${args.region}.amazonaws.com`;
    this.registerOutputs({ apiId: this.apiId, hostName: this.hostName });
  }
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
