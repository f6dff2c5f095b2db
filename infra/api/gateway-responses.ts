import { problemDocument, type ProblemName, problems } from "../../lambdas/contract/problems.ts";
import type { JsonObject } from "./json.ts";
import { headerParameters, staticHeaders } from "./static-headers.ts";

type GatewayAnswer = { readonly document: JsonObject; readonly status?: number; readonly retryAfter?: number };

const problem = (name: ProblemName, extra: JsonObject = {}): GatewayAnswer => ({
  ...problems[name],
  document: { ...problemDocument(name), ...extra },
});

/** A refusal that only a gateway makes. No route answers it today, but the default texts of these types name ARNs. */
const gatewayProblem = (name: string, status: number, title: string, detail: string): GatewayAnswer => ({
  status,
  document: { type: `urn:user-manager:problem:${name}`, title, status, detail },
});

const forbidden = gatewayProblem("forbidden", 403, "Forbidden", "The request is not permitted.");

/**
 * Every answer that API Gateway makes on its own, by type (developer guide: gateway response types), each singly
 * because the DEFAULT ones know no status to write. A route or method that does not exist asks for a signature, hence the 404s;
 * a throttle or failure of Lambda arrives as INTEGRATION_FAILURE.
 */
const answers: Readonly<Record<string, GatewayAnswer>> = {
  ACCESS_DENIED: forbidden,
  API_CONFIGURATION_ERROR: problem("internal-error"),
  AUTHORIZER_CONFIGURATION_ERROR: problem("internal-error"),
  AUTHORIZER_FAILURE: problem("internal-error"),
  BAD_REQUEST_BODY: problem("malformed-body"),
  BAD_REQUEST_PARAMETERS: problem("invalid-input", {
    violations: [{ pointer: "", rule: "parameters", detail: "a parameter of the request cannot be read" }],
  }),
  DEFAULT_4XX: { document: { type: "about:blank", title: "The gateway refused the request" } },
  DEFAULT_5XX: { document: { type: "about:blank", title: "The gateway failed" } },
  EXPIRED_TOKEN: forbidden,
  INTEGRATION_FAILURE: problem("unavailable"),
  INTEGRATION_TIMEOUT: problem("timed-out"),
  INVALID_API_KEY: forbidden,
  INVALID_SIGNATURE: forbidden,
  MISSING_AUTHENTICATION_TOKEN: problem("no-such-route"),
  QUOTA_EXCEEDED: problem("too-many-requests"),
  REQUEST_TOO_LARGE: problem("body-too-large"),
  RESOURCE_NOT_FOUND: problem("no-such-route"),
  THROTTLED: problem("too-many-requests"),
  UNAUTHORIZED: gatewayProblem("unauthorized", 401, "Unauthorized", "The request carries no accepted credentials."),
  UNSUPPORTED_MEDIA_TYPE: problem("unsupported-media-type"),
  WAF_FILTERED: forbidden,
};

/** The `x-amazon-apigateway-gateway-responses` of the OpenAPI body. */
export const gatewayResponses: JsonObject = Object.fromEntries(
  Object.entries(answers).map(([type, { status, document, retryAfter }]) => [
    type,
    {
      ...(status === undefined ? {} : { statusCode: String(status) }),
      responseParameters: headerParameters("gatewayresponse.header", {
        ...staticHeaders,
        "Content-Type": "application/problem+json",
        ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
      }),
      responseTemplates: { "application/json": JSON.stringify(document) },
    },
  ]),
);
