import type { HttpResponse } from "../../http-message.ts";
import { InputObject } from "../../vtl/input/input-object.ts";
import type { Exchange } from "../exchange.ts";
import { GatewayError } from "../gateway/gateway-error.ts";
import type { Integration, IntegrationAnswer } from "../integration/integration.ts";
import { chooseByAccept } from "../request/media-type.ts";
import { selectResponse } from "./integration-response.ts";
import { responseHeaders } from "./response-headers.ts";

/** What the client gets for an integration's answer: the selected integration response, mapped, with the template's overrides. */
export const methodResponse = (
  { responses }: Integration,
  answer: IntegrationAnswer,
  exchange: Exchange,
): HttpResponse => {
  const response = selectResponse(responses, answer.selector);
  if (response === undefined)
    throw new GatewayError(
      "API_CONFIGURATION_ERROR",
      undefined,
      "no integration response matches and none is the default",
    );
  const { parameters, context, stageVariables, override } = exchange;
  const template = chooseByAccept(response.templates, exchange.header("accept"));
  const body =
    template === undefined
      ? answer.body
      : template({ input: new InputObject(answer.body, parameters), context, stageVariables });
  // Overrides count once the whole template is rendered.
  return { status: override.status ?? response.status, headers: responseHeaders(response, answer, exchange), body };
};
