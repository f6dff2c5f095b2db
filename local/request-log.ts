import { headerValue, type HttpRequest, type HttpResponse } from "./http-message.ts";
import type { Log } from "./log.ts";
import { pathTemplate } from "./path-template.ts";
import type { Program } from "./program.ts";
import { routesOf } from "./routes.ts";
import { shownId } from "./shown-id.ts";

/** Logs one event per answer. The path is that of the route: the client's own may name a person. */
export const requestLog = (
  program: Program,
  log: Log,
): ((request: HttpRequest, response: HttpResponse, milliseconds: number) => void) => {
  const templateOf = pathTemplate(routesOf(program));
  return ({ method, target }, { status, headers }, milliseconds) => {
    log({
      level: "info",
      service: "http",
      message: "answered",
      method,
      path: templateOf(target),
      status,
      ms: Math.round(milliseconds),
      requestId: shownId(headerValue(headers, "x-amzn-RequestId")),
    });
  };
};
