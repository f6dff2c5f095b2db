import type { HttpRequest, HttpResponse } from "../../../../local/http-message.ts";
import type { Decision } from "../../../../local/iam/authorizer.ts";
import { resourcePolicy } from "../../../../local/iam/resource-policy.ts";
import type { LogEvent } from "../../../../local/log.ts";
import type { Program, Resource } from "../../../../local/program.ts";
import { makeRestApis } from "../../../../local/apigateway/rest-apis.ts";
import type { RestApiServices } from "../../../../local/apigateway/rest-apis.ts";

export const functionArn = "arn:aws:lambda:eu-west-1:123456789012:function:greet";
export const stateMachineArn = "arn:aws:states:eu-west-1:123456789012:stateMachine:flow";
export const roleArn = "arn:aws:iam::123456789012:role/api";

export type Members = Readonly<Record<string, unknown>>;

const call = { type: "aws", httpMethod: "POST", credentials: roleArn };

/** Integrations that echo: what a request template gives goes through, what comes back is answered as it is. */
export const lambda: Members = {
  ...call,
  uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
  responses: { default: { statusCode: "200" } },
};
export const states: Members = {
  ...call,
  uri: "arn:aws:apigateway:eu-west-1:states:action/StartSyncExecution",
  responses: { default: { statusCode: "200" } },
};
export const mock: Members = {
  type: "mock",
  requestTemplates: { "application/json": '{"statusCode": 200}' },
  responses: { default: { statusCode: "200" } },
};

/** An operation around an integration; it declares the statuses and headers given. */
export const operation = (
  integration: Members,
  declared: Readonly<Record<string, ReadonlyArray<string>>> = { "200": [] },
): Members => ({
  responses: Object.fromEntries(
    Object.entries(declared).map(([status, headers]) => [
      status,
      { description: "", headers: Object.fromEntries(headers.map((name) => [name, { schema: { type: "string" } }])) },
    ]),
  ),
  "x-amazon-apigateway-integration": integration,
});

export const aDocument = (paths: Members, extra: Members = {}): Members => ({
  openapi: "3.0.1",
  info: { title: "test", version: "1" },
  paths,
  ...extra,
});

const resource = (type: string, name: string, id: string, inputs: Members): Resource => ({
  type,
  name,
  urn: `urn:pulumi:test::test::${type}::${name}`,
  id,
  inputs,
  outputs: {},
});

export type Extras = {
  readonly api?: Members;
  readonly stage?: Members;
  readonly deployment?: Members;
  readonly resources?: ReadonlyArray<Resource>;
};

/** A program with one API `api1`, deployed as stage `v1`. */
export const aProgram = (document: unknown, extras: Extras = {}): Program => ({
  project: "test",
  stack: "test",
  region: "eu-west-1",
  accountId: "123456789012",
  outputs: {},
  resources: [
    resource("aws:apigateway/restApi:RestApi", "api", "api1", { body: JSON.stringify(document), ...extras.api }),
    resource("aws:apigateway/deployment:Deployment", "deployment", "dep1", { restApi: "api1", ...extras.deployment }),
    resource("aws:apigateway/stage:Stage", "stage", "ags-api1-v1", {
      restApi: "api1",
      deployment: "dep1",
      stageName: "v1",
      ...extras.stage,
    }),
    ...(extras.resources ?? []),
  ],
});

export const methodSettings = (inputs: Members): Resource =>
  resource("aws:apigateway/methodSettings:MethodSettings", "settings", "settings", {
    restApi: "api1",
    stageName: "v1",
    ...inputs,
  });

export const otherResource = (type: string): Resource => resource(type, "other", "other", {});

export const allowed: Decision = { allowed: true };
export const denied = (message: string): Decision => ({ allowed: false, message });

const unexpected = (): never => {
  throw new Error("this call was not expected");
};

export type Served = {
  readonly send: (method: string, target: string, options?: SendOptions) => Promise<HttpResponse>;
  readonly log: ReadonlyArray<LogEvent>;
};

export type SendOptions = {
  readonly headers?: HttpRequest["headers"];
  readonly body?: string | Buffer;
  readonly host?: string;
  readonly sourceVpce?: string;
};

export type ServeOptions = Extras & Partial<Omit<RestApiServices, "program" | "log">>;

/** Serves a document; every service that a test does not give must not be called. */
export const serve = (
  document: unknown,
  { api, stage, deployment, resources, ...services }: ServeOptions = {},
): Served => {
  const log: LogEvent[] = [];
  const extras = {
    ...(api && { api }),
    ...(stage && { stage }),
    ...(deployment && { deployment }),
    ...(resources && { resources }),
  };
  const apis = makeRestApis({
    program: aProgram(document, extras),
    log: (event) => log.push(event),
    authorize: () => allowed,
    assume: () => allowed,
    resourcePolicy,
    functions: { invoke: unexpected },
    stateMachines: { startSyncExecution: unexpected },
    ...services,
  });
  const send: Served["send"] = (
    method,
    target,
    { headers = [], body = "", host = "api1.execute-api.eu-west-1.amazonaws.com", sourceVpce } = {},
  ) => apis.handle({ method, target, headers: [["Host", host], ...headers], body: Buffer.from(body) }, { sourceVpce });
  return { send, log };
};

export const headerOf = ({ headers }: HttpResponse, name: string): string | undefined =>
  headers.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];

export const jsonOf = ({ body }: HttpResponse): unknown => JSON.parse(body);

/** A mock that answers 200 with what a response template makes of the request. */
export const echo = (template: string, more: Members = {}): Members =>
  operation({
    ...mock,
    responses: { default: { statusCode: "200", responseTemplates: { "application/json": template } } },
    ...more,
  });
