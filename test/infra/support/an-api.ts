import { gatewayDocument } from "../../../infra/api/gateway-document.ts";
import type { ApiTargets } from "../../../infra/api/api-targets.ts";
import type { JsonObject } from "../../../infra/api/json.ts";

export const targets: ApiTargets = {
  region: "eu-central-1",
  roleArn: "arn:aws:iam::123456789012:role/api",
  vpcEndpointId: "vpce-1",
  workflowArns: {
    "user-registration": "arn:aws:states:eu-central-1:123456789012:stateMachine:user-registration",
    "update-user": "arn:aws:states:eu-central-1:123456789012:stateMachine:update-user",
  },
  functionArns: {
    "get-user": "arn:aws:lambda:eu-central-1:123456789012:function:get-user",
    "delete-user": "arn:aws:lambda:eu-central-1:123456789012:function:delete-user",
  },
};

export type Integration = {
  readonly type: string;
  readonly uri?: string;
  readonly credentials?: string;
  readonly httpMethod?: string;
  readonly passthroughBehavior: string;
  readonly timeoutInMillis?: number;
  readonly requestTemplates: Readonly<Record<string, string>>;
  readonly responses: {
    readonly default: {
      readonly statusCode: string;
      readonly responseParameters: Readonly<Record<string, string>>;
      readonly responseTemplates: Readonly<Record<string, string>>;
    };
  };
};

export type Operation = {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, { readonly headers: JsonObject }>>;
  readonly "x-amazon-apigateway-integration": Integration;
};

/** The document as API Gateway receives it: serialised and read again. */
export const document = JSON.parse(JSON.stringify(gatewayDocument(targets))) as JsonObject & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

export const operationOf = (path: string, method: string): Operation => {
  const operation = document.paths[path]?.[method];
  if (operation === undefined) throw new Error(`no ${method} ${path}`);
  return operation;
};

export const integrationOf = (path: string, method: string): Integration =>
  operationOf(path, method)["x-amazon-apigateway-integration"];

/** The template that serves every request of an operation with a JSON body, or none. */
export const requestTemplateOf = (path: string, method: string): string =>
  integrationOf(path, method).requestTemplates["application/json"] ?? "";

export const responseTemplateOf = (path: string, method: string): string =>
  integrationOf(path, method).responses.default.responseTemplates["application/json"] ?? "";
