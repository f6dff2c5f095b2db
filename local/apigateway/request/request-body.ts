import type { Exchange } from "../exchange.ts";
import { GatewayError } from "../gateway/gateway-error.ts";
import type { Integration } from "../integration/integration.ts";
import type { Template } from "../../vtl/compile-template.ts";
import { InputObject } from "../../vtl/input/input-object.ts";
import { MalformedPayload } from "../../vtl/template-error.ts";
import { contentType } from "./media-type.ts";

/** A payload that the template cannot parse is the client's fault (recorded on AWS: 400 "Could not process payload…"). */
const render = (template: Template, { body, parameters, context, stageVariables }: Exchange): string => {
  try {
    return template({ input: new InputObject(body, parameters), context, stageVariables });
  } catch (error) {
    if (error instanceof Error && error.cause instanceof MalformedPayload)
      throw new GatewayError("DEFAULT_4XX", error.cause.message);
    throw error;
  }
};

/**
 * The body for the integration: rendered by the template of the request's media type, else what the passthrough behaviour
 * says (AWS, "Integration passthrough behaviors").
 */
export const requestBody = ({ requestTemplates, passthrough }: Integration, exchange: Exchange): string => {
  const template = requestTemplates.get(contentType(exchange.header("content-type")));
  if (template !== undefined) return render(template, exchange);
  const passes =
    passthrough === "WHEN_NO_MATCH" || (passthrough === "WHEN_NO_TEMPLATES" && requestTemplates.size === 0);
  if (!passes) throw new GatewayError("UNSUPPORTED_MEDIA_TYPE");
  return exchange.body;
};
