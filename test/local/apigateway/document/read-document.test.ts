import { expect } from "chai";
import { aDocument, mock, operation } from "../support/documents.ts";
import type { Members } from "../support/documents.ts";
import { refusal } from "../support/refusal.ts";

const withOperation = (value: Members) => aDocument({ "/a": { get: value } });

describe("a document that the laptop cloud cannot serve is refused by place and name", () => {
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
