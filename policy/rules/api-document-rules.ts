import { apiDocument, type Operation } from "../api-document.ts";
import { each, type Rule, unless } from "../rule.ts";
import { sources } from "../sources.ts";

const api = "aws:apigateway/restApi:RestApi";
const guide = (page: string) => sources.aws(`apigateway/latest/developerguide/${page}.html`);

/** API Gateway gives up after 29 seconds unless a quota is raised. */
const longestIntegration = 29_000;

/** Operations that call something; a mock answers by itself. */
const callsOf = (operations: ReadonlyArray<Operation>) =>
  operations.filter(({ integration }) => integration["type"] !== "mock");

/** The operations of the imported document. */
export const apiDocumentRules: ReadonlyArray<Rule> = [
  each(api, { id: "AwsSolutions-APIG2", title: "The API validates requests", source: sources.cdkNag }, (resource) =>
    unless("x-amazon-apigateway-request-validator" in apiDocument(resource).document, "has no request validator"),
  ),
  each(
    api,
    {
      id: "AwsSolutions-APIG4",
      also: ["AwsSolutions-COG4"],
      title: "Every operation asks who calls",
      source: sources.cdkNag,
    },
    (resource) =>
      callsOf(apiDocument(resource).operations)
        .filter(({ operation }) => !Array.isArray(operation["security"]) || operation["security"].length === 0)
        .map(({ name }) => `${name} asks nobody who they are`),
  ),
  each(
    api,
    {
      id: "own/no-passthrough",
      title: "No client writes the call to AWS itself",
      source: guide("integration-passthrough-behaviors"),
    },
    (resource) =>
      apiDocument(resource)
        .operations.filter(({ integration }) => integration["passthroughBehavior"] !== "never")
        .map(({ name }) => `${name} passes unknown media types through`),
  ),
  each(
    api,
    {
      id: "own/calls-with-role",
      title: "Every call is made under a role of the stack, never as the caller",
      source: guide("api-gateway-swagger-extensions-integration"),
    },
    (resource) =>
      callsOf(apiDocument(resource).operations)
        .filter(({ integration }) => !/^arn:aws:iam::\d{12}:role\/./.test(String(integration["credentials"])))
        .map(({ name }) => `${name} is not called under a role`),
  ),
  each(
    api,
    { id: "own/integration-timeout", title: "Every call ends within 29 seconds", source: guide("limits") },
    (resource) =>
      callsOf(apiDocument(resource).operations)
        .filter(({ integration }) => !(Number(integration["timeoutInMillis"]) <= longestIntegration))
        .map(({ name }) => `${name} may take longer than 29 s`),
  ),
];
