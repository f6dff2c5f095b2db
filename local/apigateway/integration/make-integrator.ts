import { AwsError } from "../../aws-error.ts";
import type { AccessRequest, Authorize, Decision } from "../../iam/authorizer.ts";
import { GatewayError } from "../gateway/gateway-error.ts";
import { callFunction } from "./call-function.ts";
import type { InvokeFunction } from "./call-function.ts";
import { callMock } from "./call-mock.ts";
import { callWorkflow } from "./call-workflow.ts";
import type { StartSyncExecution } from "./call-workflow.ts";
import type { Integration, IntegrationAnswer, Target } from "./integration.ts";
import { withTimeout } from "./with-timeout.ts";

/** Whether a service may assume a role for a resource, by the role's trust policy. `makeTrust` of local/iam gives one. */
export type AssumeRole = (assumption: {
  readonly roleArn: string;
  readonly service: string;
  readonly context: Readonly<Record<string, string>>;
}) => Decision;

/** The services that integrations reach, and the permissions that they need. */
export type IntegrationServices = {
  readonly accountId: string;
  readonly invoke: InvokeFunction;
  readonly startSyncExecution: StartSyncExecution;
  readonly authorize: Authorize;
  readonly assume: AssumeRole;
};

/** Calls an integration with a rendered body, on behalf of a method (its execute-api ARN). */
export type Integrate = (integration: Integration, body: string, methodArn: string) => Promise<IntegrationAnswer>;

/**
 * IAM sees a state machine's own ARN, and the version or alias as a condition key (Step Functions developer guide:
 * authorization for versions and aliases).
 */
const permissionOf = (stateMachineArn: string): Pick<AccessRequest, "action" | "resource" | "context"> => {
  const parts = stateMachineArn.split(":");
  const [qualifier] = parts.slice(7);
  return {
    action: "states:StartSyncExecution",
    resource: parts.slice(0, 7).join(":"),
    context: qualifier === undefined ? {} : { "states:StateMachineQualifier": qualifier },
  };
};

/** API Gateway cannot act for the role: a 500 without the reason, which goes to the log as the error's cause. */
const refuseUnlessAllowed = (decision: Decision): void => {
  if (!decision.allowed) throw new GatewayError("API_CONFIGURATION_ERROR", undefined, decision.message);
};

/** Calls an integration's target under its role, within its time. */
export const makeIntegrator = (services: IntegrationServices): Integrate => {
  const { accountId, invoke, startSyncExecution, authorize } = services;

  const assume = (roleArn: string, methodArn: string): void => {
    const context = { "aws:SourceArn": methodArn, "aws:SourceAccount": accountId };
    refuseUnlessAllowed(services.assume({ roleArn, service: "apigateway.amazonaws.com", context }));
  };

  const checkStart = (roleArn: string, stateMachineArn: string): void => {
    const decision = authorize({ roleArn, ...permissionOf(stateMachineArn) });
    if (!decision.allowed) throw new AwsError("AccessDeniedException", decision.message);
  };

  const call = async (target: Target, body: string, methodArn: string): Promise<IntegrationAnswer> => {
    if (target.kind === "mock") return callMock(body);
    const { roleArn } = target;
    assume(roleArn, methodArn);
    if (target.kind === "states")
      return callWorkflow(startSyncExecution, (stateMachineArn) => checkStart(roleArn, stateMachineArn), body);
    const { functionArn } = target;
    refuseUnlessAllowed(authorize({ roleArn, action: "lambda:InvokeFunction", resource: functionArn, context: {} }));
    return callFunction(invoke, functionArn, body);
  };

  return ({ target, timeoutMs }, body, methodArn) => withTimeout(timeoutMs, call(target, body, methodArn));
};
