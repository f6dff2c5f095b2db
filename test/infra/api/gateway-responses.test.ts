import { expect } from "chai";
import { problems } from "../../../lambdas/contract/problems.ts";
import { document } from "../support/an-api.ts";

type GatewayResponse = {
  readonly statusCode?: string;
  readonly responseParameters: Readonly<Record<string, string>>;
  readonly responseTemplates: { readonly "application/json": string };
};

const responses = document["x-amazon-apigateway-gateway-responses"] as unknown as Readonly<
  Record<string, GatewayResponse>
>;

/** Every type that API Gateway has (PutGatewayResponse, responseType), with its status and problem. */
const expected: Readonly<Record<string, readonly [status: string | undefined, type: string]>> = {
  ACCESS_DENIED: ["403", "forbidden"],
  API_CONFIGURATION_ERROR: ["500", "internal-error"],
  AUTHORIZER_CONFIGURATION_ERROR: ["500", "internal-error"],
  AUTHORIZER_FAILURE: ["500", "internal-error"],
  BAD_REQUEST_BODY: ["400", "malformed-body"],
  BAD_REQUEST_PARAMETERS: ["400", "invalid-input"],
  DEFAULT_4XX: [undefined, "about:blank"],
  DEFAULT_5XX: [undefined, "about:blank"],
  EXPIRED_TOKEN: ["403", "forbidden"],
  INTEGRATION_FAILURE: ["503", "unavailable"],
  INTEGRATION_TIMEOUT: ["504", "timed-out"],
  INVALID_API_KEY: ["403", "forbidden"],
  INVALID_SIGNATURE: ["403", "forbidden"],
  MISSING_AUTHENTICATION_TOKEN: ["404", "no-such-route"],
  QUOTA_EXCEEDED: ["429", "too-many-requests"],
  REQUEST_TOO_LARGE: ["413", "body-too-large"],
  RESOURCE_NOT_FOUND: ["404", "no-such-route"],
  THROTTLED: ["429", "too-many-requests"],
  UNAUTHORIZED: ["401", "unauthorized"],
  UNSUPPORTED_MEDIA_TYPE: ["415", "unsupported-media-type"],
  WAF_FILTERED: ["403", "forbidden"],
};

describe("gatewayResponses", () => {
  it("has every type that API Gateway knows", () => {
    expect(Object.keys(responses).toSorted()).to.deep.equal(Object.keys(expected).toSorted());
  });

  for (const [type, [status, problem]] of Object.entries(expected))
    it(`answers ${type} with ${status ?? "its own status"} and ${problem}`, () => {
      const response = responses[type];
      const text = response?.responseTemplates["application/json"] ?? "";
      const body = JSON.parse(text) as Readonly<Record<string, unknown>>;
      expect(response?.statusCode).to.equal(status);
      expect(body["type"]).to.equal(status === undefined ? problem : `urn:user-manager:problem:${problem}`);
      expect(body["status"]).to.equal(status === undefined ? undefined : Number(status));
      expect(text, "substitutions").to.not.match(/[$]|stageVariables/);
      const wait = Object.entries(problems).find(([name]) => name === problem)?.[1].retryAfter;
      expect(response?.responseParameters).to.deep.equal({
        "gatewayresponse.header.Cache-Control": "'no-store'",
        "gatewayresponse.header.X-Content-Type-Options": "'nosniff'",
        "gatewayresponse.header.Content-Type": "'application/problem+json'",
        ...(wait === undefined ? {} : { "gatewayresponse.header.Retry-After": `'${String(wait)}'` }),
      });
    });
});
