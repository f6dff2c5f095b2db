import { getCallerIdentityOutput } from "@pulumi/aws";
import { log } from "@pulumi/pulumi";
import { GatewayLogging } from "./infra/components/gateway-logging.ts";
import { liveAlias } from "./infra/components/live-alias.ts";
import { LoadBalancer } from "./infra/components/load-balancer.ts";
import { logDestinations } from "./infra/components/log-destinations.ts";
import { Network } from "./infra/components/network.ts";
import { Observability } from "./infra/components/observability.ts";
import { RestApi } from "./infra/components/rest-api.ts";
import { userFunctions } from "./infra/components/user-functions.ts";
import { userWorkflows } from "./infra/components/user-workflows.ts";
import { UsersTable } from "./infra/components/users-table.ts";
import { WebAcl } from "./infra/components/web-acl.ts";
import { exampleCall } from "./infra/example-call.ts";
import { observed } from "./infra/observability/observed.ts";
import { domainOf } from "./infra/settings/domain.ts";
import { listenerPort } from "./infra/settings/listener-port.ts";
import { readSettings } from "./infra/settings/read-settings.ts";
import { warnings } from "./infra/settings/warnings.ts";
import { stackReadme } from "./infra/stack-readme.ts";

const settings = readSettings();
for (const warning of warnings(settings)) void log.warn(warning);
const { region, logRetentionDays } = settings;
const { accountId } = getCallerIdentityOutput();
const place = { ...settings, accountId, port: listenerPort(settings) };

const users = new UsersTable("users", place);
const functions = userFunctions(users, settings);

const workflows = userWorkflows(functions, place);
const logs = logDestinations("logs", place);
const network = new Network("network", { ...place, logBucketArn: logs.flowLogBucketArn });
const gatewayLogging = settings.apiGatewayAccountRole ? [new GatewayLogging("gateway-logging")] : [];
const workflowArns = {
  "user-registration": workflows["user-registration"].aliasArn,
  "update-user": workflows["update-user"].aliasArn,
};
const functionArns = {
  "get-user": liveAlias("get-user", functions["get-user"]).arn,
  "delete-user": liveAlias("delete-user", functions["delete-user"]).arn,
};
const api = new RestApi(
  "api",
  { region, vpcEndpointId: network.endpointId, workflowArns, functionArns, logRetentionDays },
  { dependsOn: gatewayLogging },
);
const frontDoor = new LoadBalancer("front-door", {
  ...place,
  ...network.forLoadBalancer,
  domain: domainOf(settings),
  logBucketName: logs.accessLogBucketName,
  apiHostName: api.hostName,
  stageName: api.stageName,
});
if (settings.webAcl) new WebAcl("web-acl", { ...place, loadBalancerArn: frontDoor.arn });
const parts = { ...place, api, frontDoor, functions, workflows, users };
new Observability("observability", { ...place, ...observed(parts) });

export const { url, dnsName: loadBalancerDnsName } = frontDoor;
export const { tableName } = users;
export const { apiId } = api;
/** What a rollback moves (docs/operations.md). */
export const liveAliases = [...Object.values(workflowArns), ...Object.values(functionArns)];
export const { vpcId, subnetIds } = network.forLoadBalancer;
export const { bucketName: logBucket } = logs;
export const example = exampleCall(url);
export const readme = stackReadme(settings, { url, tableName, apiId, logBucket, example });
