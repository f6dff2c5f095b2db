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

/** A mock that answers 200 with what a response template makes of the request. */
export const echo = (template: string, more: Members = {}): Members =>
  operation({
    ...mock,
    responses: { default: { statusCode: "200", responseTemplates: { "application/json": template } } },
    ...more,
  });
