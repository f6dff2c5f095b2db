import type { HttpResponse } from "../../http-message.ts";
import type { Log } from "../../log.ts";
import type { Exchange } from "../exchange.ts";
import { gatewayAnswer } from "./gateway-answer.ts";
import { GatewayError } from "./gateway-error.ts";
import type { GatewayResponses } from "./gateway-response.ts";
import { lookupIn } from "./lookup-in.ts";

/** Any other error (a template that fails, a defect of this emulation) is API_CONFIGURATION_ERROR, with it as the cause. */
const asGatewayError = (error: unknown): GatewayError =>
  error instanceof GatewayError ? error : new GatewayError("API_CONFIGURATION_ERROR", undefined, error);

const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** The gateway response for an error, and its reason to the log: the client never sees it. */
export const refuseRequest = (
  responses: GatewayResponses,
  thrown: unknown,
  exchange: Exchange,
  log: Log,
): HttpResponse => {
  const error = asGatewayError(thrown);
  if (error.cause !== undefined)
    log({ level: "error", service: "apigateway", message: textOf(error.cause), answer: error.type });
  else if (error.type === "ACCESS_DENIED")
    // Not the message: it has the path in it.
    log({
      level: "warn",
      service: "apigateway",
      message: "the resource policy refuses the caller",
      answer: error.type,
    });
  return gatewayAnswer(responses, error, lookupIn(exchange), exchange.header("accept"));
};
