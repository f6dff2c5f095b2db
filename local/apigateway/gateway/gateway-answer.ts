import type { HttpResponse } from "../../http-message.ts";
import { chooseByAccept } from "../request/media-type.ts";
import type { GatewayError } from "./gateway-error.ts";
import { gatewayResponseTypes } from "./gateway-response-types.ts";
import type { GatewayResponses } from "./gateway-response.ts";
import type { Lookup } from "./simple-template.ts";

/** Customizing 413 REQUEST_TOO_LARGE "isn't currently supported" (AWS, important notes): the default is answered. */
const fixed: ReadonlySet<string> = new Set(["REQUEST_TOO_LARGE"]);

/** A refusal by the resource policy spells its member with a capital (recorded on AWS). */
const defaultBody = ({ type, message }: GatewayError): string =>
  JSON.stringify(type === "ACCESS_DENIED" ? { Message: message } : { message });

const errorLookup =
  (error: GatewayError, lookup: Lookup): Lookup =>
  (variable) => {
    if (variable === "context.error.message") return error.message;
    if (variable === "context.error.messageString") return JSON.stringify(error.message);
    if (variable === "context.error.responseType") return error.type;
    return lookup(variable);
  };

/**
 * The gateway response of an error: the document's for its type, else the document's DEFAULT_4XX or DEFAULT_5XX (with the
 * error's own status unless that sets one), else the default.
 */
export const gatewayAnswer = (
  responses: GatewayResponses,
  error: GatewayError,
  lookup: Lookup,
  accept: string | undefined,
): HttpResponse => {
  const { status, errorType } = gatewayResponseTypes[error.type];
  const fallback = status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
  const custom = fixed.has(error.type) ? undefined : (responses.get(error.type) ?? responses.get(fallback));
  const variables = errorLookup(error, lookup);
  const headers = (custom?.headers ?? []).map(([name, value]) => [name, value(variables)] as const);
  const hasType = headers.some(([name]) => name.toLowerCase() === "content-type");
  const template = custom && chooseByAccept(custom.templates, accept);
  return {
    status: custom?.status ?? status,
    headers: [
      ...(hasType ? [] : [["Content-Type", "application/json"] as const]),
      ["x-amzn-ErrorType", errorType],
      ...headers,
    ],
    body: template === undefined ? defaultBody(error) : template(variables),
  };
};
