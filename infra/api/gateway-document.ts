import { apiPolicy } from "../policies/api-policy.ts";
import type { ApiTargets } from "./api-targets.ts";
import { gatewayResponses } from "./gateway-responses.ts";
import { integration } from "./integration.ts";
import type { JsonObject } from "./json.ts";
import { methodNotAllowed } from "./method-not-allowed.ts";
import { bodyModels, pathParameters, paths, type Route, routes } from "./routes.ts";
import { gatewayModels } from "./schemas/gateway-models.ts";
import { declaredHeaders, staticHeaders } from "./static-headers.ts";

/**
 * The REST API as API Gateway imports it: OpenAPI 3.0.1, the only version it knows, with its extensions.
 * The resource policy is in here because an import wipes one that is not (terraform-provider-aws #49672),
 * so this document is all that a deployment depends on. No validator: it would answer without the list of violations.
 */
export const gatewayDocument = (targets: ApiTargets): JsonObject => ({
  openapi: "3.0.1",
  info: { title: "user-manager", version: "1" },
  "x-amazon-apigateway-policy": apiPolicy(targets.vpcEndpointId),
  "x-amazon-apigateway-gateway-responses": gatewayResponses,
  paths: Object.fromEntries(paths.map((path) => [path, pathItem(path, targets)])),
  // What no method refers to would only be one more thing of which an import can warn, and a warning ends it.
  components: { schemas: gatewayModels(Object.values(bodyModels)) },
});

const pathItem = (path: Route["path"], targets: ApiTargets): JsonObject => ({
  ...Object.fromEntries(
    routes.filter((route) => route.path === path).map((route) => [route.method, operation(route, targets)]),
  ),
  "x-amazon-apigateway-any-method": { parameters: pathParameters(path), ...methodNotAllowed(path) },
});

const operation = (route: Route, targets: ApiTargets): JsonObject => {
  const model = bodyModels[route.method];
  return {
    operationId: route.operationId,
    parameters: pathParameters(route.path),
    ...(model === undefined
      ? {}
      : { requestBody: { content: { "application/json": { schema: { $ref: `#/components/schemas/${model}` } } } } }),
    responses: {
      "200": {
        description: "The answer; the response template sets its status",
        headers: declaredHeaders(staticHeaders),
      },
    },
    "x-amazon-apigateway-integration": integration(route, targets),
  };
};
