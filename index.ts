import { log } from "@pulumi/pulumi";
import { GatewayLogging } from "./infra/components/gateway-logging.ts";
import { LoadBalancer } from "./infra/components/load-balancer.ts";
import { Network } from "./infra/components/network.ts";
import { RestApi } from "./infra/components/rest-api.ts";
import { userFunctions } from "./infra/components/user-functions.ts";
import { UsersTable } from "./infra/components/users-table.ts";
import { Workflow } from "./infra/components/workflow.ts";
import { exampleCall } from "./infra/example-call.ts";
import { listenerPort } from "./infra/settings/listener-port.ts";
import { readSettings } from "./infra/settings/read-settings.ts";
import { userRegistration } from "./infra/workflows/user-registration.ts";
import { updateUser } from "./infra/workflows/update-user.ts";

const settings = readSettings();
const { region, internal, protectData, logRetentionDays, certificateArn, allowedCidrs } = settings;
const port = listenerPort(settings);
if (port === 80)
  void log.warn("No certificateArn: the load balancer speaks plain HTTP, passwords included, inside its network.");

const users = new UsersTable("users", { protectData });
const functions = userFunctions(users, settings);

const registration = new Workflow("user-registration", {
  define: userRegistration,
  functionArns: {
    "validate-user-input": functions["validate-user-input"].arn,
    "check-existing-user": functions["check-existing-user"].arn,
    "create-user-record": functions["create-user-record"].arn,
  },
  logRetentionDays,
});
const update = new Workflow("update-user", {
  define: updateUser,
  functionArns: {
    "validate-user-input": functions["validate-user-input"].arn,
    "get-user": functions["get-user"].arn,
    "update-user-record": functions["update-user-record"].arn,
  },
  logRetentionDays,
});

const network = new Network("network", { region, vpcBlock: settings.vpcCidr, internal, allowedCidrs, port });
const gatewayLogging = settings.apiGatewayAccountRole ? [new GatewayLogging("gateway-logging")] : [];
const api = new RestApi(
  "api",
  {
    region,
    vpcEndpointId: network.endpointId,
    workflowArns: { "user-registration": registration.arn, "update-user": update.arn },
    functionArns: { "get-user": functions["get-user"].arn, "delete-user": functions["delete-user"].arn },
    logRetentionDays,
  },
  { dependsOn: gatewayLogging },
);
const frontDoor = new LoadBalancer("front-door", {
  internal,
  protectData,
  certificateArn,
  port,
  vpcId: network.vpcId,
  subnetIds: network.loadBalancerSubnetIds,
  securityGroupId: network.loadBalancerSecurityGroupId,
  endpointAddresses: network.endpointAddresses,
  apiHostName: api.hostName,
  stageName: api.stageName,
});

export const url = frontDoor.url;
export const tableName = users.tableName;
export const apiId = api.apiId;
export const example = exampleCall(frontDoor.url);
