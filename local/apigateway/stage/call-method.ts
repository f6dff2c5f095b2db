import type { HttpResponse } from "../../http-message.ts";
import type { Log } from "../../log.ts";
import type { Exchange } from "../exchange.ts";
import type { Integration } from "../integration/integration.ts";
import type { Integrate } from "../integration/make-integrator.ts";
import { requestBody } from "../request/request-body.ts";
import { methodResponse } from "../response/method-response.ts";

/** Request template, integration, response template. Answers of AWS integrations carry a trace id (recorded on AWS). */
export const callMethod = async (
  integrate: Integrate,
  integration: Integration,
  exchange: Exchange,
  log: Log,
): Promise<HttpResponse> => {
  const answer = await integrate(integration, requestBody(integration, exchange), exchange.methodArn);
  if (answer.complaint !== undefined) log({ level: "warn", service: "apigateway", message: answer.complaint });
  const response = methodResponse(integration, answer, exchange);
  if (integration.target.kind === "mock") return response;
  return { ...response, headers: [...response.headers, ["X-Amzn-Trace-Id", exchange.traceId]] };
};
