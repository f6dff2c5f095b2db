import { ContextMap } from "../../vtl/context/context-map.ts";
import type { ResponseOverride } from "../../vtl/context/response-override.ts";
import type { Stage } from "../stage/read-stages.ts";
import type { Identifiers } from "./identifiers.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** CLF, as in `$context.requestTime`: `09/Apr/2015:12:34:56 +0000`. */
const requestTime = (date: Date): string => {
  const [, year, month, day, time] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(date.toISOString()) ?? [];
  return `${day ?? ""}/${months[Number(month) - 1] ?? ""}/${year ?? ""}:${time ?? ""} +0000`;
};

export type ContextOf = {
  readonly accountId: string;
  readonly stage: Stage;
  readonly identifiers: Identifiers;
  readonly now: Date;
  readonly method: string;
  /** Raw, still percent-encoded, with the stage in front (recorded on AWS). */
  readonly path: string;
  readonly host: string;
  readonly sourceIp: string;
  readonly userAgent: string | undefined;
  /** Undefined when no resource is found. */
  readonly resource: { readonly id: string; readonly path: string } | undefined;
  readonly override: ResponseOverride;
};

const identity = (sourceIp: string, userAgent: string | undefined): ContextMap =>
  new ContextMap("$context.identity", {
    accessKey: null,
    accountId: null,
    apiKey: null,
    apiKeyId: null,
    caller: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp,
    user: null,
    userAgent: userAgent ?? null,
    userArn: null,
  });

/** `$context` of a request. */
export const makeContext = (of: ContextOf): ContextMap =>
  new ContextMap("$context", {
    resourceId: of.resource?.id ?? null,
    resourcePath: of.resource?.path ?? null,
    httpMethod: of.method,
    extendedRequestId: of.identifiers.extendedRequestId,
    requestTime: requestTime(of.now),
    path: of.path,
    accountId: of.accountId,
    protocol: "HTTP/1.1",
    stage: of.stage.name,
    domainPrefix: of.host.split(".", 1)[0] ?? "",
    requestTimeEpoch: of.now.getTime(),
    requestId: of.identifiers.requestId,
    identity: identity(of.sourceIp, of.userAgent),
    domainName: of.host,
    deploymentId: of.stage.deploymentId,
    apiId: of.stage.api.id,
    responseOverride: of.override,
  });
