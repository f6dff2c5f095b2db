import { expect } from "chai";
import { gatewayAnswer } from "../../../../local/apigateway/gateway/gateway-answer.ts";
import { GatewayError } from "../../../../local/apigateway/gateway/gateway-error.ts";
import {
  gatewayResponseTypes,
  isGatewayResponseType,
} from "../../../../local/apigateway/gateway/gateway-response-types.ts";
import type { GatewayResponseType } from "../../../../local/apigateway/gateway/gateway-response-types.ts";
import { readGatewayResponses } from "../../../../local/apigateway/gateway/gateway-response.ts";
import { headerOf, jsonOf } from "../support/serve.ts";

const lookup = (variable: string): string => `<${variable}>`;

const answer = (responses: unknown, type: GatewayResponseType, accept?: string, message?: string) =>
  gatewayAnswer(readGatewayResponses(responses, "x"), new GatewayError(type, message), lookup, accept);

/** AWS, "Gateway response types"; the two defaults have no status of their own. */
const statuses: Readonly<Record<GatewayResponseType, number>> = {
  ACCESS_DENIED: 403,
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_REQUEST_BODY: 400,
  BAD_REQUEST_PARAMETERS: 400,
  DEFAULT_4XX: 400,
  DEFAULT_5XX: 500,
  EXPIRED_TOKEN: 403,
  INTEGRATION_FAILURE: 504,
  INTEGRATION_TIMEOUT: 504,
  INVALID_API_KEY: 403,
  INVALID_SIGNATURE: 403,
  MISSING_AUTHENTICATION_TOKEN: 403,
  QUOTA_EXCEEDED: 429,
  REQUEST_TOO_LARGE: 413,
  RESOURCE_NOT_FOUND: 404,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  WAF_FILTERED: 403,
};
const types = Object.keys(statuses).filter(isGatewayResponseType);

describe("a gateway response", () => {
  for (const type of types) {
    it(`of type ${type} answers ${statuses[type]} by default`, () => {
      const response = answer({}, type);
      const { message, errorType } = gatewayResponseTypes[type];
      expect(response.status).to.equal(statuses[type]);
      expect(headerOf(response, "Content-Type")).to.equal("application/json");
      expect(headerOf(response, "x-amzn-ErrorType")).to.equal(errorType);
      expect(jsonOf(response)).to.deep.equal(type === "ACCESS_DENIED" ? { Message: message } : { message });
    });

    it(`of type ${type} ${type === "REQUEST_TOO_LARGE" ? "cannot be" : "is"} customised`, () => {
      const response = answer(
        {
          [type]: {
            statusCode: "418",
            responseParameters: {
              "gatewayresponse.header.X-A": "'a'",
              "gatewayresponse.header.Content-Type": "'text/plain'",
            },
            responseTemplates: { "application/json": "custom" },
          },
        },
        type,
      );
      const custom = type !== "REQUEST_TOO_LARGE";
      expect(response.status).to.equal(custom ? 418 : 413);
      expect(headerOf(response, "X-A")).to.equal(custom ? "a" : undefined);
      expect(headerOf(response, "Content-Type")).to.equal(custom ? "text/plain" : "application/json");
      expect(response.body).to.equal(custom ? "custom" : '{"message":"Request Too Long"}');
    });
  }

  it("has every type of AWS's table and no other", () => {
    expect(Object.keys(gatewayResponseTypes).sort()).to.deep.equal(Object.keys(statuses).sort());
  });

  it("falls back to DEFAULT_4XX or DEFAULT_5XX, keeping its own status unless that sets one", () => {
    const responses = {
      DEFAULT_4XX: { responseTemplates: { "application/json": "4" } },
      DEFAULT_5XX: { statusCode: 599, responseTemplates: { "application/json": "5" } },
    };
    expect(answer(responses, "THROTTLED")).to.deep.include({ status: 429, body: "4" });
    expect(answer(responses, "INTEGRATION_TIMEOUT")).to.deep.include({ status: 599, body: "5" });
  });

  it("prefers its own type to the default, whole", () => {
    const responses = {
      DEFAULT_4XX: {
        statusCode: "418",
        responseParameters: { "gatewayresponse.header.X-A": "'a'" },
        responseTemplates: { "application/json": "4" },
      },
      THROTTLED: { responseParameters: { "gatewayresponse.header.X-B": "'b'" } },
    };
    const response = answer(responses, "THROTTLED");
    expect(response.status).to.equal(429);
    expect(headerOf(response, "X-A")).to.equal(undefined);
    expect(headerOf(response, "X-B")).to.equal("b");
    expect(jsonOf(response)).to.deep.equal({ message: "Too Many Requests" });
  });

  it("replaces variables as they are, and runs no VTL", () => {
    const template =
      '{"m":$context.error.messageString,"r":"$context.error.message","t":"$context.error.responseType",' +
      '"i":"${context.requestId}.","s":"$stageVariables.a","ip":"$context.identity.sourceIp","$":"$5 #abc $"}';
    const response = answer(
      { THROTTLED: { responseTemplates: { "application/json": template } } },
      "THROTTLED",
      undefined,
      'say "no"',
    );
    expect(response.body).to.equal(
      '{"m":"say \\"no\\"","r":"say "no"","t":"THROTTLED",' +
        '"i":"<context.requestId>.","s":"<stageVariables.a>","ip":"<context.identity.sourceIp>","$":"$5 #abc $"}',
    );
  });

  it("replaces variables in headers", () => {
    const parameters = {
      "gatewayresponse.header.X-A": "context.requestId",
      "gatewayresponse.header.X-B": "stageVariables.b",
    };
    const response = answer({ THROTTLED: { responseParameters: parameters } }, "THROTTLED");
    expect(headerOf(response, "X-A")).to.equal("<context.requestId>");
    expect(headerOf(response, "X-B")).to.equal("<stageVariables.b>");
  });

  it("chooses its template by Accept, falling back to JSON", () => {
    const responses = { THROTTLED: { responseTemplates: { "application/json": "json", "application/xml": "xml" } } };
    expect(answer(responses, "THROTTLED", "application/xml").body).to.equal("xml");
    expect(answer(responses, "THROTTLED", "text/html").body).to.equal("json");
    expect(answer(responses, "THROTTLED").body).to.equal("json");
  });
});
