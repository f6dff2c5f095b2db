import { ResponseOverride } from "../../vtl/context/response-override.ts";
import type { Value } from "../../vtl/values/value.ts";
import type { HttpRequest } from "../../http-message.ts";
import type { Exchange } from "../exchange.ts";
import { resourceId } from "../routing/resource-id.ts";
import type { Stage } from "../stage/read-stages.ts";
import type { Identifiers } from "./identifiers.ts";
import { makeContext } from "./make-context.ts";
import { queryParameters, visibleHeaders } from "./request-parameters.ts";
import type { Target } from "./request-target.ts";

/** A request as it reaches a stage. */
export type Arrival = {
  readonly request: HttpRequest;
  readonly target: Target;
  readonly method: string;
  readonly identifiers: Identifiers;
  readonly accountId: string;
  readonly sourceIp: string;
  readonly now: Date;
};

/** The resource that a request was routed to, and the parameters in its path. */
export type Routed = { readonly path: string; readonly pathParameters: ReadonlyMap<string, string> };

export type OpenExchange = (arrival: Arrival, routed?: Routed) => Exchange;

/** Gathers what `$context`, `$input` and `$stageVariables` are made of, for the requests of one stage. */
export const makeOpenExchange = (stage: Stage, region: string): OpenExchange => {
  const resources = new Map(
    stage.api.document.resources.map(({ path }) => [path, { id: resourceId(stage.api.id, path), path }]),
  );
  return ({ request, target, ...arrival }, routed) => {
    const header = (name: string) => request.headers.findLast(([field]) => field.toLowerCase() === name)?.[1];
    const override = new ResponseOverride();
    return {
      body: request.body.toString(),
      header,
      parameters: {
        path: routed?.pathParameters ?? new Map<string, string>(),
        querystring: queryParameters(target.query),
        header: visibleHeaders(request.headers),
      },
      context: makeContext({
        ...arrival,
        stage,
        path: target.rawPath,
        host: header("host") ?? "",
        userAgent: header("user-agent"),
        resource: routed && resources.get(routed.path),
        override,
      }),
      override,
      stageVariables: new Map<string, Value>(stage.variables),
      traceId: arrival.identifiers.traceId,
      methodArn: `arn:aws:execute-api:${region}:${arrival.accountId}:${stage.api.id}/${stage.name}/${arrival.method}${routed?.path ?? ""}`,
    };
  };
};
