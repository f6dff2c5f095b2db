import type { JsonObject } from "../json.ts";
import { bodyModels, paths, type Route, routes } from "../routes.ts";
import { schemas } from "../schemas/schemas.ts";
import { exampleRegistration, exampleUpdate } from "./examples.ts";
import { parametersOf } from "./parameters.ts";
import { problemResponses } from "./problem-responses.ts";
import { successResponses } from "./success-responses.ts";

const description = `Register, read, update and delete users.

There is no authentication yet: whoever reaches the load balancer may do all of this.

Bodies are JSON; errors are RFC 9457 problems, an invalid input with all its violations. Every answer has
Cache-Control: no-store, X-Content-Type-Options: nosniff and the request's id in x-amzn-RequestId.
Another path is answered 404 no-such-route, another method 405 method-not-allowed with Allow.`;

/** The API as people and their tools read it: OpenAPI 3.1, from the tables that the gateway's document is made of. */
export const publicDocument = (): JsonObject => ({
  openapi: "3.1.1",
  info: { title: "user-manager", version: "1", description, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
  servers: [{ url: "http://127.0.0.1:8080", description: "npm start" }],
  paths: Object.fromEntries(
    paths.map((path) => [
      path,
      Object.fromEntries(
        routes.filter((route) => route.path === path).map((route) => [route.method, operation(route)]),
      ),
    ]),
  ),
  components: { schemas },
});

const operation = (route: Route): JsonObject => ({
  operationId: route.operationId,
  summary: route.summary,
  parameters: parametersOf(route),
  ...requestBody(route.method),
  responses: { ...successResponses[route.method], ...problemResponses(route) },
});

const examples: Readonly<Record<string, JsonObject>> = {
  RegisterUser: { registration: { value: exampleRegistration } },
  UpdateUser: {
    profile: { value: { name: "Ada King" } },
    "change of password": { value: exampleUpdate },
  },
};

const requestBody = (method: Route["method"]): JsonObject => {
  const model = bodyModels[method];
  return model === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          description: "At most 32,768 characters.",
          content: {
            "application/json": {
              schema: { $ref: `#/components/schemas/${model}` },
              examples: examples[model] ?? {},
            },
          },
        },
      };
};
