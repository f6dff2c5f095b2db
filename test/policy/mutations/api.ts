import { added, altered, omitting, without } from "../support/changes.ts";
import type { Mutation } from "../support/mutation.ts";

const api = "aws:apigateway/restApi:RestApi";
const stage = "aws:apigateway/stage:Stage";
const settings = "aws:apigateway/methodSettings:MethodSettings";
const integration = "x-amazon-apigateway-integration";

type Document = Record<string, unknown> & {
  readonly paths: Record<string, Record<string, Record<string, unknown> & { readonly [integration]: object }>>;
};

/** The API with another document. */
const documented = (change: (document: Document) => object) =>
  altered(api, (props) => ({ ...props, body: JSON.stringify(change(JSON.parse(props.body ?? "{}") as Document)) }));

/** The API with one operation changed. */
const operated = (change: (operation: Document["paths"][string][string]) => object) =>
  documented((document) => {
    const register = document.paths["/register"] ?? {};
    const post = register["post"];
    if (post === undefined) throw new Error("nothing registers users");
    return { ...document, paths: { ...document.paths, "/register": { ...register, post: change(post) } } };
  });
const integrated = (change: object) =>
  operated((operation) => ({ ...operation, [integration]: { ...operation[integration], ...change } }));

const secured = documented((document) => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, one]) => [method, { ...one, security: [{ users: [] }] }])),
    ]),
  ),
}));

export const apiMutations: ReadonlyArray<Mutation> = [
  {
    rule: "own/private-api",
    breaks: altered(api, (props) => ({ ...props, endpointConfiguration: { types: "REGIONAL" } })),
  },
  {
    rule: "own/api-behind-endpoint",
    breaks: documented((document) => omitting(document, "x-amazon-apigateway-policy")),
  },
  {
    rule: "own/api-behind-endpoint",
    breaks: documented((document) => ({
      ...document,
      "x-amazon-apigateway-policy": JSON.parse(
        JSON.stringify(document["x-amazon-apigateway-policy"]).replace(/"(vpce-\w+)"/, '["$1","vpce-of-somebody"]'),
      ) as unknown,
    })),
  },
  {
    rule: "own/api-behind-endpoint",
    breaks: documented((document) => ({
      ...document,
      "x-amazon-apigateway-policy": JSON.parse(
        JSON.stringify(document["x-amazon-apigateway-policy"]).replace(/"vpce-\w+"/, '"vpce-0a1b2c3d4e5f6a7b8"'),
      ) as unknown,
    })),
  },
  {
    rule: "own/api-behind-endpoint",
    breaks: documented((document) => ({
      ...document,
      "x-amazon-apigateway-policy": JSON.parse(
        JSON.stringify(document["x-amazon-apigateway-policy"]).replace(
          /"(vpce-\w+)"/,
          '"$1","aws:PrincipalAccount":"999999999999"',
        ),
      ) as unknown,
    })),
  },
  {
    rule: "own/policy-in-document",
    breaks: added("aws:apigateway/restApiPolicy:RestApiPolicy", "a-policy", { policy: '{"Statement":[]}' }),
  },
  {
    rule: "own/tls-policy-basic",
    breaks: altered(api, (props) => ({
      ...props,
      securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09",
      endpointAccessMode: "STRICT",
    })),
  },
  {
    rule: "own/default-endpoint",
    breaks: altered(api, (props) => ({ ...props, disableExecuteApiEndpoint: true })),
  },
  { rule: "own/import-in-full", breaks: altered(api, (props) => ({ ...props, failOnWarnings: false })) },
  {
    rule: "AwsSolutions-APIG2",
    mends: documented((document) => ({ ...document, "x-amazon-apigateway-request-validator": "all" })),
  },
  { rule: "AwsSolutions-APIG4", mends: secured },
  { rule: "own/no-passthrough", breaks: integrated({ passthroughBehavior: "when_no_match" }) },
  { rule: "own/calls-with-role", breaks: integrated({ credentials: "arn:aws:iam::*:user/*" }) },
  { rule: "own/integration-timeout", breaks: integrated({ timeoutInMillis: 60_000 }) },
  {
    rule: "own/deployment-triggers",
    breaks: altered("aws:apigateway/deployment:Deployment", (props) => ({ ...props, triggers: {} })),
  },
  {
    rule: "own/deployment-replaced-first",
    breaks: (resources) =>
      resources.map((resource) =>
        resource.type === "aws:apigateway/deployment:Deployment"
          ? { ...resource, deleteBeforeReplace: true }
          : resource,
      ),
  },
  { rule: "APIGateway.1", breaks: without(settings) },
  { rule: "APIGateway.2", mends: altered(stage, (props) => ({ ...props, clientCertificateId: "a1b2c3" })) },
  { rule: "APIGateway.3", mends: altered(stage, (props) => ({ ...props, xrayTracingEnabled: true })) },
  {
    rule: "APIGateway.4",
    mends: added("aws:wafv2/webAclAssociation:WebAclAssociation", "api-association", (id) => ({
      resourceArn: id("api-stage"),
      webAclArn: "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/a/b",
    })),
  },
  { rule: "APIGateway.5", breaks: altered(stage, (props) => ({ ...props, cacheClusterEnabled: true })) },
  { rule: "AwsSolutions-APIG1", breaks: altered(stage, (props) => ({ ...props, accessLogSettings: undefined })) },
  {
    rule: "own/access-log-without-address",
    breaks: altered(stage, (props) => ({
      ...props,
      accessLogSettings: { ...props.accessLogSettings, format: '{"path":"$context.path"}' },
    })),
  },
  {
    rule: "own/no-data-trace",
    breaks: altered(settings, (props) => ({ ...props, settings: { ...props.settings, dataTraceEnabled: true } })),
  },
];
