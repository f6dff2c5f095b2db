import { gatewayResponseTypes } from "./gateway-response-types.ts";
import type { GatewayResponseType } from "./gateway-response-types.ts";

/** A request that API Gateway answers itself, with the gateway response of a type; `message` is `$context.error.message`. */
export class GatewayError extends Error {
  override readonly name = "GatewayError";
  readonly type: GatewayResponseType;

  constructor(type: GatewayResponseType, message: string = gatewayResponseTypes[type].message, cause?: unknown) {
    super(message, { cause });
    this.type = type;
  }
}
