import type { Exchange } from "../exchange.ts";
import { GatewayError } from "../gateway/gateway-error.ts";
import type { Integration } from "../integration/integration.ts";
import { InputObject } from "../../vtl/input/input-object.ts";
import { contentType } from "./media-type.ts";

/**
 * The body for the integration: rendered by the template of the request's media type, else what the passthrough behaviour
 * says (AWS, "Integration passthrough behaviors").
 */
export const requestBody = ({ requestTemplates, passthrough }: Integration, exchange: Exchange): string => {
  const { body, parameters, context, stageVariables } = exchange;
  const template = requestTemplates.get(contentType(exchange.header("content-type")));
  if (template !== undefined) return template({ input: new InputObject(body, parameters), context, stageVariables });
  const passes =
    passthrough === "WHEN_NO_MATCH" || (passthrough === "WHEN_NO_TEMPLATES" && requestTemplates.size === 0);
  if (!passes) throw new GatewayError("UNSUPPORTED_MEDIA_TYPE");
  return body;
};
