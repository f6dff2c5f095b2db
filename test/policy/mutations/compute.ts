import { added, altered } from "../support/changes.ts";
import type { Mutation } from "../support/mutation.ts";

const machine = "aws:sfn/stateMachine:StateMachine";
const lambda = "aws:lambda/function:Function";
const permission = "aws:lambda/permission:Permission";

const logged = (change: object) =>
  altered(machine, (props) => ({
    ...props,
    loggingConfiguration: { ...props.loggingConfiguration, ...change },
  }));

export const computeMutations: ReadonlyArray<Mutation> = [
  { rule: "StepFunctions.1", breaks: logged({ level: "OFF" }) },
  { rule: "AwsSolutions-SF1", breaks: logged({ level: "ERROR" }) },
  {
    rule: "AwsSolutions-SF2",
    breaks: altered(machine, (props) => ({ ...props, tracingConfiguration: { enabled: false } })),
  },
  { rule: "own/no-execution-data", breaks: logged({ includeExecutionData: true }) },
  {
    rule: "own/workflow-timeout",
    breaks: altered(machine, (props) => ({
      ...props,
      definition: props.definition?.replace(/"TimeoutSeconds":\d+/, '"TimeoutSeconds":60'),
    })),
  },
  {
    rule: "own/vended-logs",
    breaks: logged({ logDestination: "arn:aws:logs:eu-central-1:123456789012:log-group:elsewhere:*" }),
  },
  { rule: "Lambda.2", breaks: altered(lambda, (props) => ({ ...props, runtime: "nodejs18.x" })) },
  { rule: "AwsSolutions-L1", breaks: altered(lambda, (props) => ({ ...props, runtime: "nodejs22.x" })) },
  { rule: "Lambda.7", breaks: altered(lambda, (props) => ({ ...props, tracingConfig: { mode: "PassThrough" } })) },
  {
    rule: "own/function-logs",
    breaks: altered(lambda, (props) => ({ ...props, loggingConfig: { ...props.loggingConfig, logFormat: "Text" } })),
  },
  {
    rule: "own/role-per-function",
    breaks: altered(
      lambda,
      (props, id) => ({ ...props, role: `arn:aws:iam::000000000000:role/${id("delete-user-role")}` }),
      "get-user-function",
    ),
  },
  { rule: "own/function-timeout", breaks: altered(lambda, (props) => ({ ...props, timeout: 60 })) },
  {
    rule: "Lambda.1",
    breaks: added(permission, "a-permission", { action: "lambda:InvokeFunction", function: "f", principal: "*" }),
  },
  {
    rule: "own/permission-for-services",
    breaks: added(permission, "a-permission", {
      action: "lambda:InvokeFunction",
      function: "f",
      principal: "999999999999",
    }),
  },
  {
    rule: "own/permission-for-services",
    breaks: added(permission, "a-permission", {
      action: "lambda:InvokeFunction",
      function: "f",
      principal: "arn:aws:iam::999999999999:role/somebody",
      sourceArn: "arn:aws:iam::999999999999:role/somebody",
    }),
  },
  {
    rule: "own/permission-source",
    breaks: added(permission, "a-permission", {
      action: "lambda:InvokeFunction",
      function: "f",
      principal: "apigateway.amazonaws.com",
    }),
  },
  { rule: "own/function-versions", breaks: altered(lambda, (props) => ({ ...props, publish: false })) },
  { rule: "own/workflow-versions", breaks: altered(machine, (props) => ({ ...props, publish: false })) },
  {
    rule: "own/workflow-calls-versions",
    breaks: altered(machine, (props) => ({
      ...props,
      definition: props.definition?.replace(/(:function:[\w-]+):\w+/, "$1"),
    })),
  },
  {
    rule: "own/api-calls-aliases",
    breaks: altered("aws:apigateway/restApi:RestApi", (props) => ({
      ...props,
      body: props.body?.replace(/(:function:[\w-]+):\w+/, "$1"),
    })),
  },
  {
    rule: "own/alias-of-version",
    breaks: altered("aws:lambda/alias:Alias", (props) => ({ ...props, functionVersion: "$LATEST" })),
  },
  {
    rule: "own/workflow-alias-of-version",
    breaks: altered("aws:sfn/alias:Alias", (props) => ({
      ...props,
      routingConfigurations: (props.routingConfigurations ?? []).map((route) => ({ ...route, weight: 50 })),
    })),
  },
];
