import type { HttpRequest, HttpResponse } from "../../http-message.ts";
import { noRoute } from "../../path-template.ts";
import type { Log } from "../../log.ts";
import { shownId } from "../../shown-id.ts";
import type { Caller } from "../caller.ts";
import { refuseRequest } from "../gateway/refuse-request.ts";
import type { Integrate } from "../integration/make-integrator.ts";
import { makeIdentifiers } from "../request/identifiers.ts";
import { makeOpenExchange } from "../request/open-exchange.ts";
import type { Arrival } from "../request/open-exchange.ts";
import { requestMethod } from "../request/request-method.ts";
import type { Target } from "../request/request-target.ts";
import { admitRequest } from "./admit-request.ts";
import type { Admit } from "./admit-request.ts";
import { callMethod } from "./call-method.ts";
import type { Stage } from "./read-stages.ts";
import type { MayInvoke } from "./resource-policy.ts";

export type StageServices = {
  readonly region: string;
  readonly accountId: string;
  readonly mayInvoke: MayInvoke;
  readonly integrate: Integrate;
  readonly now: () => Date;
  readonly log: Log;
};

export type ServeStage = (request: HttpRequest, target: Target, caller: Caller) => Promise<HttpResponse>;

/** Answers the requests of one stage: admission, then the method's integration; what fails is a gateway response. */
export const serveStage = (stage: Stage, services: StageServices): ServeStage => {
  const { accountId, now } = services;
  const admit = admitRequest(stage, services.mayInvoke);
  const openExchange = makeOpenExchange(stage, services.region);
  return async (request, target, caller) => {
    const time = now();
    const identifiers = makeIdentifiers(request.headers, time);
    const arrival: Arrival = {
      request,
      target,
      method: requestMethod(request),
      identifiers,
      accountId,
      sourceIp: caller.sourceIp ?? "127.0.0.1",
      now: time,
    };
    let routed: ReturnType<Admit> | undefined;
    // The path itself may name a person, so the log shows the resource's.
    const log: Log = (event) =>
      services.log({
        ...event,
        requestId: shownId(identifiers.requestId),
        route: `${arrival.method} ${routed?.path ?? noRoute}`,
      });
    const answer = async (): Promise<HttpResponse> => {
      routed = admit(arrival, caller);
      return callMethod(services.integrate, routed.integration, openExchange(arrival, routed), log);
    };
    const response = await answer().catch((error: unknown) =>
      refuseRequest(stage.api.document.gatewayResponses, error, openExchange(arrival, routed), log),
    );
    return {
      ...response,
      headers: [
        ...response.headers,
        ["x-amzn-RequestId", identifiers.requestId],
        ["x-amz-apigw-id", identifiers.extendedRequestId],
      ],
    };
  };
};
