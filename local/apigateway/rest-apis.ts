import { headerValue } from "../http-message.ts";
import type { HttpRequest, HttpResponse } from "../http-message.ts";
import type { Authorize } from "../iam/authorizer.ts";
import type { Log } from "../log.ts";
import type { Program } from "../program.ts";
import type { Caller } from "./caller.ts";
import type { InvokeFunction } from "./integration/call-function.ts";
import type { StartSyncExecution } from "./integration/call-workflow.ts";
import { makeIntegrator } from "./integration/make-integrator.ts";
import type { AssumeRole } from "./integration/make-integrator.ts";
import { forbidden } from "./gateway/forbidden.ts";
import { requestTarget } from "./request/request-target.ts";
import { readApis } from "./stage/read-api.ts";
import { readStages } from "./stage/read-stages.ts";
import { makeMayInvoke } from "./stage/resource-policy.ts";
import type { CompilePolicy } from "./stage/resource-policy.ts";
import { serveStage } from "./stage/serve-stage.ts";
import type { ServeStage } from "./stage/serve-stage.ts";

/** The execute-api service of a region: REST APIs by their host name, stages by the first segment of the path. */
export interface RestApis {
  /** `request.target` starts with the stage; its Host (or x-apigw-api-id) names the API. Never rejects for what a client sends. */
  handle(request: HttpRequest, caller: Caller): Promise<HttpResponse>;
}

export type RestApiServices = {
  readonly program: Program;
  readonly log: Log;
  readonly authorize: Authorize;
  readonly assume: AssumeRole;
  readonly resourcePolicy: CompilePolicy;
  readonly functions: { readonly invoke: InvokeFunction };
  readonly stateMachines: { readonly startSyncExecution: StartSyncExecution };
  readonly now?: () => Date;
};

/** The id in `<id>.execute-api.<region>.amazonaws.com`. */
const apiIdOf = (host: string, region: string): string | undefined => {
  const [id, ...rest] = host.toLowerCase().replace(/:\d+$/, "").split(".");
  return rest.join(".") === `execute-api.${region}.amazonaws.com` ? id : undefined;
};

/**
 * Builds every REST API of the program, compiled; throws an error that names what the laptop cloud cannot serve. API Gateway knows an API
 * by the Host header or, through an interface endpoint, by `x-apigw-api-id` (AWS, "Invoke a private API").
 */
export const makeRestApis = (services: RestApiServices): RestApis => {
  const {
    program,
    log,
    authorize,
    assume,
    resourcePolicy,
    functions,
    stateMachines,
    now = () => new Date(),
  } = services;
  const integrate = makeIntegrator({
    accountId: program.accountId,
    authorize,
    assume,
    invoke: (functionArn, payload) => functions.invoke(functionArn, payload),
    startSyncExecution: (request) => stateMachines.startSyncExecution(request),
  });
  const { region, accountId } = program;
  const served = new Map<string, ServeStage>(
    readStages(program, readApis(program))
      .filter(({ api }) => api.hasDefaultEndpoint)
      .map((stage) => {
        const mayInvoke = makeMayInvoke(stage.api, program, resourcePolicy);
        const serve = serveStage(stage, { region, accountId, mayInvoke, integrate, now, log });
        return [`${stage.api.id}/${stage.name}`, serve];
      }),
  );

  return {
    handle: async ({ headers, ...request }, caller) => {
      const target = requestTarget(request.target);
      const id = headerValue(headers, "x-apigw-api-id") ?? apiIdOf(headerValue(headers, "host") ?? "", region);
      const serve = id === undefined ? undefined : served.get(`${id}/${target.stage}`);
      return serve === undefined ? forbidden(now()) : serve({ ...request, headers }, target, caller);
    },
  };
};
