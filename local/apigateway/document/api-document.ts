import type { GatewayResponses } from "../gateway/gateway-response.ts";
import type { Integration } from "../integration/integration.ts";
import type { Resource } from "../routing/route-table.ts";

/** A REST API as its OpenAPI body describes it, compiled. */
export type ApiDocument = {
  readonly resources: ReadonlyArray<Resource<Integration>>;
  readonly gatewayResponses: GatewayResponses;
  /** `x-amazon-apigateway-policy`, not yet looked at. */
  readonly policy: unknown;
};
