import { createHash } from "node:crypto";
import { expect } from "chai";
import { gatewayDocument } from "../../../infra/api/gateway-document.ts";
import { RestApi } from "../../../infra/components/rest-api.ts";
import { type Declared, declared, policyIn } from "../support/declared.ts";

const workflowArns = {
  "user-registration": "arn:aws:states:eu-central-1:123456789012:stateMachine:r:live",
  "update-user": "arn:aws:states:eu-central-1:123456789012:stateMachine:u:live",
};
const functionArns = {
  "get-user": "arn:aws:lambda:eu-central-1:123456789012:function:g:live",
  "delete-user": "arn:aws:lambda:eu-central-1:123456789012:function:d:live",
};

const restApi = (vpcEndpointId: string): Promise<Declared> =>
  declared(
    () =>
      new RestApi("api", { region: "eu-central-1", vpcEndpointId, workflowArns, functionArns, logRetentionDays: 7 }),
  );

describe("RestApi", () => {
  let api: Declared;
  const idOf = (name: string) => api.resources.find((resource) => resource.name === name)?.id;

  before(async () => {
    api = await restApi("vpce-1");
  });

  it("is an API, its deployment and stage, its log, its role, and the policy of the endpoint", () => {
    expect(api.tree).to.deep.equal([
      "aws:apigateway/deployment:Deployment api-deployment < api",
      "aws:apigateway/methodSettings:MethodSettings api-settings < api",
      "aws:apigateway/restApi:RestApi api-rest-api < api",
      "aws:apigateway/stage:Stage api-stage < api",
      "aws:cloudwatch/logGroup:LogGroup api-execution-logs < api",
      "aws:cloudwatch/logGroup:LogGroup api-logs < api",
      "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy api-endpoint-policy < api",
      "aws:iam/role:Role api-role < api",
      "aws:iam/rolePolicy:RolePolicy api-policy < api",
      "user-manager:aws:RestApi api < user-manager-test",
    ]);
  });

  it("imports the whole document, and aborts when API Gateway would leave a part of it out", () => {
    const { body, ...rest } = api.inputs("api-rest-api");
    expect(rest).to.deep.equal({
      description: "Register, read, update and delete users",
      endpointConfiguration: { types: "PRIVATE" },
      failOnWarnings: true,
    });
    const roleArn = "arn:aws:iam::123456789012:role/api-role";
    const document = gatewayDocument({
      region: "eu-central-1",
      roleArn,
      vpcEndpointId: "vpce-1",
      workflowArns,
      functionArns,
    });
    expect(body).to.equal(JSON.stringify(document));
  });

  it("deploys anew whenever the document changes, its resource policy included, and only then", async () => {
    const { body } = api.inputs("api-rest-api");
    const { triggers } = api.inputs("api-deployment");
    expect(triggers).to.deep.equal({ document: createHash("sha256").update(String(body)).digest("hex") });
    expect((await restApi("vpce-1")).inputs("api-deployment")["triggers"]).to.deep.equal(triggers);
    expect((await restApi("vpce-2")).inputs("api-deployment")["triggers"]).to.not.deep.equal(triggers);
  });

  it("serves the deployment as v1, with a log line per request that names no path, and no trace, which would", () => {
    const { accessLogSettings, ...rest } = api.inputs("api-stage");
    expect(rest).to.deep.equal({
      restApi: idOf("api-rest-api"),
      deployment: idOf("api-deployment"),
      stageName: "v1",
      xrayTracingEnabled: false,
    });
    const { destinationArn, format } = accessLogSettings as { destinationArn: string; format: string };
    expect(destinationArn).to.equal("arn:aws:logs:eu-central-1:123456789012:log-group:api-logs");
    const fields = Object.values(JSON.parse(format) as Record<string, string>);
    expect(fields).to.include("$context.resourcePath").and.to.include("$context.extendedRequestId");
    expect(fields.filter((field) => /path$|body|identity/i.test(field))).to.deep.equal(["$context.resourcePath"]);
  });

  it("counts and logs errors of every method, but never a request or an answer in full", () => {
    expect(api.inputs("api-settings")).to.deep.equal({
      restApi: idOf("api-rest-api"),
      stageName: "v1",
      methodPath: "*/*",
      settings: { metricsEnabled: true, loggingLevel: "ERROR", dataTraceEnabled: false },
    });
  });

  it("keeps the log that API Gateway would make for ever as long as every other", () => {
    expect(api.inputs("api-execution-logs")).to.deep.equal({
      name: `API-Gateway-Execution-Logs_${String(idOf("api-rest-api"))}/v1`,
      retentionInDays: 7,
    });
  });

  it("may start the two workflows and call the two functions of its routes, by their aliases, and nothing else", () => {
    expect(policyIn(api.inputs("api-policy"))).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "StartWorkflows",
          Effect: "Allow",
          Action: "states:StartSyncExecution",
          Resource: ["r", "u"].map((name) => `arn:aws:states:eu-central-1:123456789012:stateMachine:${name}`),
          Condition: { StringEquals: { "states:StateMachineQualifier": ["live"] } },
        },
        {
          Sid: "CallFunctions",
          Effect: "Allow",
          Action: "lambda:InvokeFunction",
          Resource: Object.values(functionArns),
        },
      ],
    });
    expect(policyIn(api.inputs("api-role"), "assumeRolePolicy")).to.deep.equal({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
  });

  it("lets this API alone through the endpoint", () => {
    const { policy, ...rest } = api.inputs("api-endpoint-policy");
    expect(rest).to.deep.equal({ vpcEndpointId: "vpce-1" });
    expect(JSON.parse(String(policy))).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: "*",
          Action: "execute-api:Invoke",
          Resource: `arn:aws:execute-api:eu-central-1:123456789012:${String(idOf("api-rest-api"))}/*`,
        },
      ],
    });
  });
});
