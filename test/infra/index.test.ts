import { expect } from "chai";
import { evaluateProgram } from "../../local/program/evaluate-program.ts";
import { type Program, resourcesOf } from "../../local/program.ts";
import { inputsIn, treeOf } from "./support/declared.ts";

const evaluate = (config: Readonly<Record<string, unknown>> = {}): Promise<Program> =>
  evaluateProgram({ directory: process.cwd(), stack: "dev", config });

const functionTree = (name: string) => [
  `aws:cloudwatch/logGroup:LogGroup ${name}-logs < ${name}`,
  `aws:iam/role:Role ${name}-role < ${name}`,
  `aws:iam/rolePolicy:RolePolicy ${name}-policy < ${name}`,
  `aws:lambda/function:Function ${name}-function < ${name}`,
  `user-manager:aws:UserFunction ${name} < user-manager-dev`,
];
const workflowTree = (name: string) => [
  `aws:cloudwatch/logGroup:LogGroup ${name}-logs < ${name}`,
  `aws:iam/role:Role ${name}-role < ${name}`,
  `aws:iam/rolePolicy:RolePolicy ${name}-policy < ${name}`,
  `aws:sfn/stateMachine:StateMachine ${name}-machine < ${name}`,
  `user-manager:aws:Workflow ${name} < user-manager-dev`,
];
const gatewayLoggingTree = [
  "aws:apigateway/account:Account gateway-logging-account < gateway-logging",
  "aws:iam/role:Role gateway-logging-role < gateway-logging",
  "aws:iam/rolePolicy:RolePolicy gateway-logging-policy < gateway-logging",
  "user-manager:aws:GatewayLogging gateway-logging < user-manager-dev",
];
const everythingElse = [
  ...["validate-user-input", "check-existing-user", "create-user-record"].flatMap(functionTree),
  ...["update-user-record", "get-user", "delete-user"].flatMap(functionTree),
  ...["user-registration", "update-user"].flatMap(workflowTree),
  "aws:dynamodb/table:Table users-table < users",
  "user-manager:aws:UsersTable users < user-manager-dev",
  "awsx:ec2:Vpc network-vpc < network",
  "aws:ec2/securityGroup:SecurityGroup network-endpoint-group < network",
  "aws:ec2/securityGroup:SecurityGroup network-load-balancer-group < network",
  "aws:ec2/vpcEndpoint:VpcEndpoint network-endpoint < network",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule network-load-balancer-to-endpoint < network",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule network-endpoint-from-load-balancer < network",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule network-from-10-0-0-0-16 < network",
  "user-manager:aws:Network network < user-manager-dev",
  "aws:apigateway/deployment:Deployment api-deployment < api",
  "aws:apigateway/methodSettings:MethodSettings api-settings < api",
  "aws:apigateway/restApi:RestApi api-rest-api < api",
  "aws:apigateway/stage:Stage api-stage < api",
  "aws:cloudwatch/logGroup:LogGroup api-logs < api",
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy api-endpoint-policy < api",
  "aws:iam/role:Role api-role < api",
  "aws:iam/rolePolicy:RolePolicy api-policy < api",
  "user-manager:aws:RestApi api < user-manager-dev",
  "aws:lb/listener:Listener front-door-listener < front-door",
  "aws:lb/listenerRule:ListenerRule front-door-rule < front-door",
  "aws:lb/loadBalancer:LoadBalancer front-door-balancer < front-door",
  "aws:lb/targetGroup:TargetGroup front-door-targets < front-door",
  "aws:lb/targetGroupAttachment:TargetGroupAttachment front-door-target-1 < front-door",
  "aws:lb/targetGroupAttachment:TargetGroupAttachment front-door-target-2 < front-door",
  "user-manager:aws:LoadBalancer front-door < user-manager-dev",
];

describe("the program", function () {
  this.timeout(60_000);

  describe("of the dev stack", () => {
    let program: Program;
    const outputOf = (name: string, member: string) =>
      program.resources.find((resource) => resource.name === name)?.outputs[member];

    before(async () => {
      program = await evaluate();
    });

    it("declares exactly these resources", () => {
      expect(treeOf(program.resources)).to.deep.equal([...everythingElse, ...gatewayLoggingTree].toSorted());
    });

    it("tells where to call, the table and the API", () => {
      expect(program.outputs).to.deep.equal({
        url: `http://${String(outputOf("front-door-balancer", "dnsName"))}`,
        tableName: outputOf("users-table", "name"),
        apiId: program.resources.find(({ name }) => name === "api-rest-api")?.id,
        example: [
          `curl -i http://${String(outputOf("front-door-balancer", "dnsName"))}/register`,
          "-H 'Content-Type: application/json'",
          `-d '{"email":"ada@example.com","password":"mulberry lantern quartz 9","name":"Ada Lovelace"}'`,
        ].join(" "),
      });
    });

    it("gives the function that hashes a whole processor and the rules of the stack", () => {
      const inputs = inputsIn(program.resources);
      expect(inputs("validate-user-input-function")).to.deep.include({
        memorySize: 1769,
        environment: {
          variables: {
            USERS_TABLE: "users-table",
            METRICS_NAMESPACE: "user-manager/dev",
            PASSWORD_MIN_LENGTH: "15",
            REQUIRE_IF_MATCH: "false",
          },
        },
      });
      for (const name of ["check-existing-user", "create-user-record", "update-user-record", "get-user", "delete-user"])
        expect(inputs(`${name}-function`)).to.deep.include({
          memorySize: 512,
          environment: { variables: { USERS_TABLE: "users-table", METRICS_NAMESPACE: "user-manager/dev" } },
        });
    });

    it("lets every log be forgotten after the days that the stack sets", () => {
      const groups = resourcesOf(program, "aws:cloudwatch/logGroup:LogGroup");
      expect(groups).to.have.length(9);
      expect(groups.every(({ inputs }) => inputs["retentionInDays"] === 7)).to.equal(true);
    });

    it("calls each workflow's own functions", () => {
      const arns = (name: string) =>
        [
          ...String(inputsIn(program.resources)(`${name}-machine`)["definition"]).matchAll(
            /function:([a-z-]+)-function/g,
          ),
        ].map(([, called]) => called);
      expect(arns("user-registration")).to.deep.equal([
        "validate-user-input",
        "check-existing-user",
        "create-user-record",
      ]);
      expect(arns("update-user")).to.deep.equal(["validate-user-input", "get-user", "update-user-record"]);
    });
  });

  it("listens with TLS alone in public, and follows every setting", async () => {
    const { outputs, resources } = await evaluate({
      internal: false,
      certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef",
      requireIfMatch: true,
      passwordMinLength: 12,
      hashingConcurrency: 5,
      protectData: true,
      apiGatewayAccountRole: false,
    });
    const inputs = inputsIn(resources);
    expect(String(outputs["url"])).to.match(/^https:\/\//);
    expect(treeOf(resources)).to.deep.equal([...everythingElse].toSorted());
    expect(inputs("front-door-balancer")).to.deep.include({ internal: false, enableDeletionProtection: true });
    expect(inputs("front-door-listener")).to.deep.include({ port: 443, protocol: "HTTPS" });
    expect(inputs("network-from-10-0-0-0-16")).to.deep.include({ fromPort: 443, toPort: 443 });
    expect(inputs("users-table")["deletionProtectionEnabled"]).to.equal(true);
    expect(inputs("validate-user-input-function")).to.deep.include({
      reservedConcurrentExecutions: 5,
      environment: {
        variables: {
          USERS_TABLE: "users-table",
          METRICS_NAMESPACE: "user-manager/dev",
          PASSWORD_MIN_LENGTH: "12",
          REQUIRE_IF_MATCH: "true",
        },
      },
    });
  });

  it("declares nothing and says everything when settings do not hold", async () => {
    const failure = await evaluate({ internal: false, logRetentionDays: 2, "aws:region": "cn-north-1" }).catch(String);
    expect(failure).to.match(
      /The stack's configuration does not hold:\n {2}- logRetentionDays must be one of .*\n {2}- region must be/,
    );
  });
});
