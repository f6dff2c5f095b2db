import { expect } from "chai";
import {
  aDocument,
  aProgram,
  lambda,
  methodSettings,
  mock,
  operation,
  otherResource,
  serve,
  states,
} from "../support/an-api.ts";
import type { Extras, Members } from "../support/an-api.ts";

const refusal = (document: unknown, extras: Extras = {}): string => {
  try {
    serve(document, extras);
  } catch (error) {
    return String(error);
  }
  return "(served)";
};

const withOperation = (value: Members) => aDocument({ "/a": { get: value } });
const withIntegration = (integration: Members, declared?: Readonly<Record<string, ReadonlyArray<string>>>) =>
  withOperation(operation(integration, declared));
const withResponse = (response: Members, declared?: Readonly<Record<string, ReadonlyArray<string>>>) =>
  withIntegration({ ...mock, responses: { default: response } }, declared);

describe("a document that the laptop cloud cannot serve is refused by place and name", () => {
  const integration = "body.paths./a.get.x-amazon-apigateway-integration";
  const refusals: ReadonlyArray<readonly [what: string, document: unknown, message: string]> = [
    ["another version of OpenAPI", { ...aDocument({}), openapi: "3.1.0" }, 'body.openapi: must be "3.0.1"'],
    ["Swagger", { swagger: "2.0", paths: {} }, 'body: needs "openapi"'],
    ["no paths", { openapi: "3.0.1", info: {} }, 'body: needs "paths"'],
    ["an unknown member", aDocument({}, { webhooks: {} }), 'body: "webhooks" is not known to the laptop cloud'],
    [
      "an unknown extension of Amazon's",
      aDocument({}, { "x-amazon-apigateway-cors": {} }),
      '"x-amazon-apigateway-cors" is not known',
    ],
    [
      "request validators",
      aDocument({}, { "x-amazon-apigateway-request-validators": { all: {} } }),
      "request-validators: is not emulated",
    ],
    ["security for all", aDocument({}, { security: [{ key: [] }] }), "body.security: is not emulated"],
    ["servers", aDocument({}, { servers: [{ url: "/" }] }), "body.servers: is not emulated"],
    ["an unknown method", aDocument({ "/a": { trace: operation(mock) } }), 'paths./a: "trace" is not known'],
    [
      "a greedy path",
      aDocument({ "/{proxy+}": { get: operation(mock) } }),
      '"{proxy+}" is not a segment that is emulated',
    ],
    [
      "two parameters at one place",
      aDocument({ "/u/{a}": { get: operation(mock) }, "/u/{b}/c": { get: operation(mock) } }),
      "body.paths: {b} and {a} cannot stand at one place",
    ],
    ["a path item that is no object", aDocument({ "/a": [] }), "paths./a: must be an object"],
    ["no integration", withOperation({ responses: {} }), 'paths./a.get: needs "x-amazon-apigateway-integration"'],
    ["no responses", withOperation({ "x-amazon-apigateway-integration": mock }), 'paths./a.get: needs "responses"'],
    [
      "security of an operation",
      withOperation({ ...operation(mock), security: [{ key: [] }] }),
      "paths./a.get.security: is not emulated",
    ],
    [
      "a validator of an operation",
      withOperation({ ...operation(mock), "x-amazon-apigateway-request-validator": "all" }),
      "request-validator: is not emulated",
    ],
    [
      "an authorizer",
      withOperation({ ...operation(mock), "x-amazon-apigateway-auth": { type: "AWS_IAM" } }),
      "x-amazon-apigateway-auth: is not emulated",
    ],
    [
      "an unknown member of an operation",
      withOperation({ ...operation(mock), callback: 1 }),
      'paths./a.get: "callback" is not known',
    ],
    [
      "a default method response",
      withOperation({ ...operation(mock), responses: { default: { description: "" } } }),
      "paths./a.get.responses.default: must be an HTTP status",
    ],
    [
      "a referenced method response",
      withOperation({ ...operation(mock), responses: { "200": { $ref: "#/x" } } }),
      'responses.200: "$ref" is not known',
    ],
    [
      "a proxy integration",
      withIntegration({ ...lambda, type: "aws_proxy" }),
      `${integration}.type: must be aws or mock; nothing else is emulated`,
    ],
    ["an HTTP integration", withIntegration({ ...mock, type: "http" }), "must be aws or mock"],
    [
      "another service",
      withIntegration({ ...states, uri: "arn:aws:apigateway:eu-west-1:sqs:path/1/q" }),
      `${integration}.uri: "sqs:path/1/q" is not emulated`,
    ],
    [
      "another action",
      withIntegration({ ...states, uri: "arn:aws:apigateway:eu-west-1:states:action/StartExecution" }),
      '"states:action/StartExecution" is not emulated',
    ],
    [
      "another region",
      withIntegration({ ...states, uri: "arn:aws:apigateway:us-east-1:states:action/StartSyncExecution" }),
      "is not an AWS action in eu-west-1",
    ],
    [
      "another method for the service",
      withIntegration({ ...states, httpMethod: "GET" }),
      `${integration}.httpMethod: must be POST`,
    ],
    ["no role", withIntegration({ ...lambda, credentials: undefined }), `${integration}: needs "credentials"`],
    [
      "the caller's credentials",
      withIntegration({ ...lambda, credentials: "arn:aws:iam::*:user/*" }),
      `${integration}.credentials: must be the ARN of a role`,
    ],
    [
      "contentHandling",
      withIntegration({ ...mock, contentHandling: "CONVERT_TO_TEXT" }),
      `${integration}.contentHandling: is not emulated`,
    ],
    [
      "cacheKeyParameters",
      withIntegration({ ...mock, cacheKeyParameters: ["method.request.path.a"] }),
      `${integration}.cacheKeyParameters: is not emulated`,
    ],
    [
      "requestParameters",
      withIntegration({ ...lambda, requestParameters: { "integration.request.header.X": "'a'" } }),
      `${integration}.requestParameters: is not emulated`,
    ],
    [
      "a VPC link",
      withIntegration({ ...lambda, connectionType: "VPC_LINK" }),
      `${integration}.connectionType: must be INTERNET`,
    ],
    [
      "an unknown member of an integration",
      withIntegration({ ...mock, passthrough: "never" }),
      `${integration}: "passthrough" is not known`,
    ],
    [
      "an unknown passthrough behaviour",
      withIntegration({ ...mock, passthroughBehavior: "SOMETIMES" }),
      "passthroughBehavior: must be NEVER or WHEN_NO_MATCH or WHEN_NO_TEMPLATES",
    ],
    [
      "a timeout that is too short",
      withIntegration({ ...mock, timeoutInMillis: 49 }),
      "timeoutInMillis: must be from 50 to 29000",
    ],
    [
      "a timeout that is too long",
      withIntegration({ ...mock, timeoutInMillis: 29_001 }),
      "timeoutInMillis: must be from 50 to 29000",
    ],
    [
      "a request template by $default",
      withIntegration({ ...mock, requestTemplates: { $default: "{}" } }),
      'requestTemplates: "$default" is not a media type',
    ],
    [
      "a request template that fails",
      withIntegration({ ...mock, requestTemplates: { "text/x": "\n$util.toJson('a')" } }),
      `${integration}.requestTemplates.text/x: request template text/x of GET /a, line 2: $util.toJson does not exist in API Gateway`,
    ],
    [
      "no integration responses",
      withIntegration({ ...mock, responses: undefined }),
      `${integration}: needs "responses"`,
    ],
    [
      "a pattern that is not emulated",
      withIntegration({ ...mock, responses: { "(?i)x": { statusCode: "200" } } }),
      `${integration}.responses.(?i)x: the regular expression uses an inline flag`,
    ],
    [
      "an undeclared status",
      withResponse({ statusCode: "404" }),
      `${integration}.responses.default: the operation does not declare a response 404`,
    ],
    ["no status", withResponse({}), `${integration}.responses.default: needs "statusCode"`],
    ["a status that is none", withResponse({ statusCode: "2xx" }), "statusCode: must be an HTTP status"],
    [
      "an undeclared header",
      withResponse({ statusCode: 200, responseParameters: { "method.response.header.X": "'a'" } }),
      "the method response does not declare the header X",
    ],
    [
      "a header declared in another case",
      withResponse({ statusCode: 200, responseParameters: { "method.response.header.x": "'a'" } }, { "200": ["X"] }),
      "does not declare the header x",
    ],
    [
      "a parameter that is no header",
      withResponse({ statusCode: 200, responseParameters: { "method.response.body.x": "'a'" } }),
      '"method.response.body.x" is not a header of a method response',
    ],
    [
      "an unknown source",
      withResponse(
        { statusCode: 200, responseParameters: { "method.response.header.X": "method.request.header.Y" } },
        { "200": ["X"] },
      ),
      "the mapping method.request.header.Y is not emulated",
    ],
    [
      "several values of a header",
      withResponse(
        {
          statusCode: 200,
          responseParameters: { "method.response.header.X": "integration.response.multivalueheader.Y" },
        },
        { "200": ["X"] },
      ),
      "is not emulated",
    ],
    [
      "an unknown context variable",
      withResponse(
        { statusCode: 200, responseParameters: { "method.response.header.X": "context.authorizer" } },
        { "200": ["X"] },
      ),
      "context.authorizer is not emulated in a header",
    ],
    [
      "contentHandling of a response",
      withResponse({ statusCode: 200, contentHandling: "CONVERT_TO_TEXT" }),
      "contentHandling: is not emulated",
    ],
    ["an unknown member of a response", withResponse({ statusCode: 200, headers: {} }), '"headers" is not known'],
    [
      "a response template that fails",
      withResponse({ statusCode: 200, responseTemplates: { "application/json": "#if(true)" } }),
      "response template application/json (default) of GET /a, line 1: this block has no #end",
    ],
  ];
  for (const [what, document, message] of refusals) {
    it(what, () => {
      expect(refusal(document)).to.include('aws:apigateway/restApi "api"').and.to.include(message);
    });
  }

  it("a body that is not JSON", () => {
    expect(refusal({}, { api: { body: "openapi: 3.0.1" } })).to.include(
      'aws:apigateway/restApi "api".body: is not JSON',
    );
  });
});

describe("a document", () => {
  it("may say more about itself than is served", () => {
    const document = aDocument(
      {
        "/a": {
          summary: "s",
          parameters: [],
          get: {
            ...operation({
              ...mock,
              timeoutInMillis: 29_000,
              connectionType: "INTERNET",
              requestParameters: {},
              cacheKeyParameters: [],
            }),
            operationId: "o",
            summary: "s",
            description: "d",
            tags: ["t"],
            parameters: [],
            requestBody: {},
            deprecated: true,
            security: [],
            "x-other": 1,
          },
        },
      },
      { components: { schemas: { A: {} } }, tags: [], "x-other-vendor": true },
    );
    expect(refusal(document)).to.equal("(served)");
  });
});

describe("a program's API that the laptop cloud cannot serve is refused by place and name", () => {
  const document = aDocument({ "/a": { get: operation(mock) } });
  const refusals: ReadonlyArray<readonly [what: string, extras: Extras, message: string]> = [
    ["a policy outside the body", { api: { policy: "{}" } }, 'aws:apigateway/restApi "api".policy: is not emulated'],
    ["binary media types", { api: { binaryMediaTypes: ["*/*"] } }, "binaryMediaTypes: is not emulated"],
    ["compression", { api: { minimumCompressionSize: "0" } }, "minimumCompressionSize: is not emulated"],
    ["an unknown input", { api: { frobnicate: 1 } }, '"frobnicate" is not known to the laptop cloud'],
    [
      "an unknown endpoint type",
      { api: { endpointConfiguration: { types: "MAGIC" } } },
      "endpointConfiguration.types: must be PRIVATE or REGIONAL or EDGE",
    ],
    [
      "endpoint associations",
      { api: { endpointConfiguration: { types: "REGIONAL", vpcEndpointIds: ["vpce-1"] } } },
      "vpcEndpointIds: is not emulated",
    ],
    [
      "a stage of another API",
      { stage: { restApi: "api9" } },
      'aws:apigateway/stage "stage": belongs to a REST API that does not exist: api9',
    ],
    [
      "a stage of no deployment",
      { stage: { deployment: "dep9" } },
      'aws:apigateway/stage "stage": its API has no deployment dep9',
    ],
    ["a deployment of another API", { deployment: { restApi: "api9" } }, "its API has no deployment dep1"],
    [
      "variables of a deployment",
      { deployment: { variables: { a: "b" } } },
      'aws:apigateway/deployment "deployment".variables: is not emulated',
    ],
    ["a stage name that is none", { stage: { stageName: "a/b" } }, '"a/b" is not a stage name'],
    ["a cache", { stage: { cacheClusterEnabled: true } }, "cacheClusterEnabled: is not emulated"],
    ["a canary", { stage: { canarySettings: { percentTraffic: 1 } } }, "canarySettings: is not emulated"],
    [
      "an unknown input of a stage",
      { stage: { frobnicate: 1 } },
      'aws:apigateway/stage "stage": "frobnicate" is not known',
    ],
    [
      "caching of a method",
      { resources: [methodSettings({ methodPath: "*/*", settings: { cachingEnabled: true } })] },
      'aws:apigateway/methodSettings "settings".settings.cachingEnabled: is not emulated',
    ],
    [
      "half a throttle",
      { resources: [methodSettings({ methodPath: "*/*", settings: { throttlingRateLimit: 1 } })] },
      "needs both throttlingRateLimit and throttlingBurstLimit",
    ],
    [
      "an unknown method setting",
      { resources: [methodSettings({ methodPath: "*/*", settings: { frobnicate: 1 } })] },
      '"frobnicate" is not known',
    ],
    [
      "a method as a resource",
      { resources: [otherResource("aws:apigateway/method:Method")] },
      'aws:apigateway/method:Method "other": the laptop cloud knows REST APIs by their body only',
    ],
  ];
  for (const [what, extras, message] of refusals) {
    it(what, () => {
      expect(refusal(document, extras)).to.include(message);
    });
  }

  it("nothing, when all is as it should be", () => {
    const account = otherResource("aws:apigateway/account:Account");
    expect(refusal(document, { resources: [account, otherResource("aws:s3/bucket:Bucket")] })).to.equal("(served)");
    expect(aProgram(document).resources).to.have.length(3);
  });
});
