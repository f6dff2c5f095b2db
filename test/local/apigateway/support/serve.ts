import type { HttpRequest, HttpResponse } from "../../../../local/http-message.ts";
import type { Decision } from "../../../../local/iam/authorizer.ts";
import { resourcePolicy } from "../../../../local/iam/resource-policy.ts";
import type { LogEvent } from "../../../../local/log.ts";
import { makeRestApis } from "../../../../local/apigateway/rest-apis.ts";
import type { RestApiServices } from "../../../../local/apigateway/rest-apis.ts";
import { aProgram } from "./programs.ts";
import type { Extras } from "./programs.ts";

export const allowed: Decision = { allowed: true };
export const denied = (message: string): Decision => ({ allowed: false, message });

const unexpected = (): never => {
  throw new Error("this call was not expected");
};

export type Served = {
  readonly send: (method: string, target: string, options?: SendOptions) => Promise<HttpResponse>;
  readonly log: ReadonlyArray<LogEvent>;
};

export type SendOptions = {
  readonly headers?: HttpRequest["headers"];
  readonly body?: string | Buffer;
  readonly host?: string;
  readonly sourceVpce?: string;
};

export type ServeOptions = Extras & Partial<Omit<RestApiServices, "program" | "log">>;

/** Serves a document; every service that a test does not give must not be called. */
export const serve = (
  document: unknown,
  { api, stage, deployment, resources, ...services }: ServeOptions = {},
): Served => {
  const log: LogEvent[] = [];
  const extras = {
    ...(api && { api }),
    ...(stage && { stage }),
    ...(deployment && { deployment }),
    ...(resources && { resources }),
  };
  const apis = makeRestApis({
    program: aProgram(document, extras),
    log: (event) => log.push(event),
    authorize: () => allowed,
    assume: () => allowed,
    resourcePolicy,
    functions: { invoke: unexpected },
    stateMachines: { startSyncExecution: unexpected },
    ...services,
  });
  const send: Served["send"] = (
    method,
    target,
    { headers = [], body = "", host = "api1.execute-api.eu-west-1.amazonaws.com", sourceVpce } = {},
  ) => apis.handle({ method, target, headers: [["Host", host], ...headers], body: Buffer.from(body) }, { sourceVpce });
  return { send, log };
};

export const headerOf = ({ headers }: HttpResponse, name: string): string | undefined =>
  headers.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];

export const jsonOf = ({ body }: HttpResponse): unknown => JSON.parse(body);
