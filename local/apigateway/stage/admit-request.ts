import type { Caller } from "../caller.ts";
import { GatewayError } from "../gateway/gateway-error.ts";
import type { Integration } from "../integration/integration.ts";
import type { Arrival, Routed } from "../request/open-exchange.ts";
import { routeTable } from "../routing/route-table.ts";
import { makeThrottle } from "./make-throttle.ts";
import type { Stage } from "./read-stages.ts";
import type { MayInvoke } from "./resource-policy.ts";

/** "Payload size: 10 MB" (AWS, quotas for a REST API). */
const maximumBody = 10 * 1024 * 1024;

export type Admit = (arrival: Arrival, caller: Caller) => Routed & { readonly integration: Integration };

/** Finds the method for a request of a stage, if it may pass: size, resource policy, route, throttle. Throws a GatewayError. */
export const admitRequest = (stage: Stage, mayInvoke: MayInvoke): Admit => {
  const route = routeTable(stage.api.document.resources);
  const passThrottle = makeThrottle(stage.throttles);
  return ({ request, target, method, now }, caller) => {
    if (request.body.length > maximumBody) throw new GatewayError("REQUEST_TOO_LARGE");
    const decision = mayInvoke(stage.name, method, target.path || "/", caller);
    if (!decision.allowed) throw new GatewayError("ACCESS_DENIED", decision.message);
    const match = route(method, target.path);
    if (match === undefined) throw new GatewayError("MISSING_AUTHENTICATION_TOKEN");
    const { resource, methodName, pathParameters } = match;
    if (!passThrottle(resource.path, methodName, now.getTime())) throw new GatewayError("THROTTLED");
    return { path: resource.path, pathParameters, integration: match.method };
  };
};
