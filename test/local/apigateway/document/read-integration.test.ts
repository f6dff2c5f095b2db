import { expect } from "chai";
import { aDocument, lambda, mock, operation, states } from "../support/documents.ts";
import type { Members } from "../support/documents.ts";
import { refusal } from "../support/refusal.ts";

const withOperation = (value: Members) => aDocument({ "/a": { get: value } });
const withIntegration = (integration: Members, declared?: Readonly<Record<string, ReadonlyArray<string>>>) =>
  withOperation(operation(integration, declared));

describe("an integration that the laptop cloud cannot serve is refused by place and name", () => {
  const integration = "body.paths./a.get.x-amazon-apigateway-integration";
  const refusals: ReadonlyArray<readonly [what: string, document: unknown, message: string]> = [
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
  ];
  for (const [what, document, message] of refusals) {
    it(what, () => {
      expect(refusal(document)).to.include('aws:apigateway/restApi "api"').and.to.include(message);
    });
  }
});
