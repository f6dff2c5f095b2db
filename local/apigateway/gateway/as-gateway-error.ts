import { MalformedPayload } from "../../vtl/template-error.ts";
import { GatewayError } from "./gateway-error.ts";

/**
 * The gateway response for whatever went wrong: a payload that a request template could not parse is the client's fault, the
 * rest (a template that fails, a defect of this emulation) is API_CONFIGURATION_ERROR with the error as its cause.
 */
export const asGatewayError = (error: unknown): GatewayError => {
  if (error instanceof GatewayError) return error;
  if (error instanceof Error && error.cause instanceof MalformedPayload)
    return new GatewayError("DEFAULT_4XX", error.cause.message, error);
  return new GatewayError("API_CONFIGURATION_ERROR", undefined, error);
};
