import { expect } from "chai";
import { Workflow } from "../../../infra/components/workflow.ts";
import { userRegistration } from "../../../infra/workflows/user-registration.ts";
import { type Declared, declared, policyIn } from "../support/declared.ts";

const versionArns = {
  "validate-user-input": "arn:aws:lambda:eu-central-1:123456789012:function:v:3",
  "check-existing-user": "arn:aws:lambda:eu-central-1:123456789012:function:c:1",
  "create-user-record": "arn:aws:lambda:eu-central-1:123456789012:function:w:2",
};

describe("Workflow", () => {
  let workflow: Declared;

  before(async () => {
    workflow = await declared(
      () =>
        new Workflow("user-registration", {
          define: userRegistration,
          versionArns,
          region: "eu-central-1",
          accountId: "123456789012",
          logRetentionDays: 7,
        }),
    );
  });

  it("is a state machine, its alias, its log group, and a role with one policy", () => {
    expect(workflow.tree).to.deep.equal([
      "aws:cloudwatch/logGroup:LogGroup user-registration-logs < user-registration",
      "aws:iam/role:Role user-registration-role < user-registration",
      "aws:iam/rolePolicy:RolePolicy user-registration-policy < user-registration",
      "aws:sfn/alias:Alias user-registration-live < user-registration",
      "aws:sfn/stateMachine:StateMachine user-registration-machine < user-registration",
      "user-manager:aws:Workflow user-registration < user-manager-test",
    ]);
  });

  it("may call its own functions in every version, log and trace, and nothing else", () => {
    expect(policyIn(workflow.inputs("user-registration-policy"))).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "CallSteps",
          Effect: "Allow",
          Action: "lambda:InvokeFunction",
          Resource: ["v", "c", "w"].map((name) => `arn:aws:lambda:eu-central-1:123456789012:function:${name}:*`),
        },
        {
          Sid: "DeliverLogs",
          Effect: "Allow",
          Action: [
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups",
          ],
          Resource: "*",
        },
        {
          Sid: "Trace",
          Effect: "Allow",
          Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
          Resource: "*",
        },
        {
          Sid: "Sample",
          Effect: "Allow",
          Action: ["xray:GetSamplingRules", "xray:GetSamplingTargets"],
          Resource: "*",
        },
      ],
    });
  });

  it("lets Step Functions alone assume the role, for state machines of this account", () => {
    expect(policyIn(workflow.inputs("user-registration-role"), "assumeRolePolicy")).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "states.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:states:eu-central-1:123456789012:stateMachine:*" },
          },
        },
      ],
    });
  });

  it("runs the definition as an Express workflow that logs every step and no data", () => {
    const logs = workflow.resources.find(({ name }) => name === "user-registration-logs");
    const { definition, ...rest } = workflow.inputs("user-registration-machine");
    expect(JSON.parse(String(definition))).to.deep.equal(JSON.parse(JSON.stringify(userRegistration(versionArns))));
    expect(rest).to.deep.equal({
      type: "EXPRESS",
      roleArn: "arn:aws:iam::123456789012:role/user-registration-role",
      loggingConfiguration: {
        level: "ALL",
        includeExecutionData: false,
        logDestination: `${String(logs?.outputs["arn"])}:*`,
      },
      tracingConfiguration: { enabled: true },
      publish: true,
    });
  });

  it("is called by its alias, which a deployment moves to the version that it published", () => {
    const machine = workflow.resources.find(({ name }) => name === "user-registration-machine");
    expect(workflow.inputs("user-registration-live")).to.deep.equal({
      name: "live",
      routingConfigurations: [{ stateMachineVersionArn: `${String(machine?.outputs["arn"])}:1`, weight: 100 }],
    });
  });

  it("logs under the prefix of vended logs", () => {
    expect(workflow.inputs("user-registration-logs")).to.deep.equal({
      namePrefix: "/aws/vendedlogs/states/user-registration-",
      retentionInDays: 7,
    });
  });
});
