import { headerValue, type HttpRequest } from "../http-message.ts";
import type { Program } from "../program.ts";

/**
 * The ARN that a request to API Gateway asks for: the API from `x-apigw-api-id` or Host, then stage, method and path.
 * Undefined when the request names no API.
 */
export const executeApiArn = ({ method, target, headers }: HttpRequest, program: Program): string | undefined => {
  const host = /^([a-z0-9]+)(?:-vpce-[0-9a-f]+)?\.execute-api\.([a-z0-9-]+)\.amazonaws\.com$/i;
  const [, named, region] = host.exec(headerValue(headers, "Host") ?? "") ?? [];
  const api = headerValue(headers, "x-apigw-api-id") ?? (region === program.region ? named : undefined);
  if (api === undefined) return undefined;
  const [, stage = "", ...path] = (target.split("?", 1)[0] ?? "").split("/");
  return `arn:aws:execute-api:${program.region}:${program.accountId}:${api}/${stage}/${method}/${path.join("/")}`;
};
