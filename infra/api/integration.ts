import { timeouts } from "../timeouts.ts";
import type { ApiTargets } from "./api-targets.ts";
import type { JsonObject } from "./json.ts";
import { literal, problemLiterals } from "./problem-literals.ts";
import type { Route } from "./routes.ts";
import { headerParameters, staticHeaders } from "./static-headers.ts";
import { template } from "./template.ts";

/**
 * How API Gateway calls a route's target. The response template owns status and body, so there is one integration
 * response; "never" keeps a client from writing the AWS call itself under another media type.
 */
export const integration = (route: Route, targets: ApiTargets): JsonObject => ({
  type: "aws",
  httpMethod: "POST",
  ...call(route, targets),
  credentials: targets.roleArn,
  passthroughBehavior: "never",
  timeoutInMillis: timeouts.integration * 1000,
  responses: {
    default: {
      statusCode: "200",
      responseParameters: headerParameters("method.response.header", staticHeaders),
      responseTemplates: { "application/json": responseTemplate },
    },
  },
});

const responseTemplate =
  problemLiterals(["timed-out", "too-many-requests", "unavailable", "internal-error"]) + template("response");

const call = ({ target, method }: Route, { region, workflowArns, functionArns }: ApiTargets): JsonObject => {
  const event = template(method === "post" || method === "put" ? "raw-body" : "no-body") + template("request-event");
  return "workflow" in target
    ? {
        uri: `arn:aws:apigateway:${region}:states:action/StartSyncExecution`,
        requestTemplates: {
          "application/json":
            `#set($stateMachineArn = ${literal(workflowArns[target.workflow])})` + event + template("start-execution"),
        },
      }
    : {
        uri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArns[target.function]}/invocations`,
        requestTemplates: { "application/json": event + template("invoke-function") },
      };
};
