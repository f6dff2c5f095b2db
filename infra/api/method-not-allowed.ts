import type { JsonObject } from "./json.ts";
import { problemLiterals } from "./problem-literals.ts";
import { allowedMethods, type Route } from "./routes.ts";
import { declaredHeaders, headerParameters, staticHeaders } from "./static-headers.ts";
import { template } from "./template.ts";

/** A mock integration, too, picks its template by the request's media type; one that is not here is answered 415. */
export const mediaTypes = [
  "application/json",
  "application/merge-patch+json",
  "application/json-patch+json",
  "application/problem+json",
  "application/x-www-form-urlencoded",
  "application/octet-stream",
  "application/xml",
  "multipart/form-data",
  "text/html",
  "text/plain",
  "text/xml",
];

/** Any other method of a path: 405 with Allow (RFC 9110 §15.5.6), OPTIONS included, for there is no CORS. */
export const methodNotAllowed = (path: Route["path"]): JsonObject => {
  const headers = { ...staticHeaders, "Content-Type": "application/problem+json", Allow: allowedMethods(path) };
  return {
    responses: {
      "405": {
        description: "Method not allowed",
        headers: declaredHeaders(headers),
      },
    },
    "x-amazon-apigateway-integration": {
      type: "mock",
      passthroughBehavior: "never",
      requestTemplates: Object.fromEntries(mediaTypes.map((type) => [type, JSON.stringify({ statusCode: 405 })])),
      responses: {
        default: {
          statusCode: "405",
          responseParameters: headerParameters("method.response.header", headers),
          responseTemplates: {
            "application/json": problemLiterals(["method-not-allowed"]) + template("method-not-allowed"),
          },
        },
      },
    },
  };
};
