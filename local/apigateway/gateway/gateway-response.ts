import { byMediaType, mapOf, status, text } from "../document/readers.ts";
import { DocumentError, Section } from "../document/section.ts";
import type { Read } from "../document/section.ts";
import type { GatewayResponseType } from "./gateway-response-types.ts";
import { isGatewayResponseType } from "./gateway-response-types.ts";
import { isGatewayVariable, simpleTemplate } from "./simple-template.ts";
import type { Lookup, SimpleTemplate } from "./simple-template.ts";

/** A gateway response as the document customises it; what it leaves out is the default. */
export type GatewayResponse = {
  readonly status: number | undefined;
  readonly headers: ReadonlyArray<readonly [name: string, value: (lookup: Lookup) => string]>;
  readonly templates: ReadonlyMap<string, SimpleTemplate>;
};

export type GatewayResponses = ReadonlyMap<GatewayResponseType, GatewayResponse>;

const headerValue = (source: string, place: string): ((lookup: Lookup) => string) => {
  const [, fixed] = /^'(.*)'$/s.exec(source) ?? [];
  if (fixed !== undefined) return () => fixed;
  if (!isGatewayVariable(source)) throw new DocumentError(place, `${source} is not emulated in a gateway response`);
  return (lookup) => lookup(source);
};

const readHeaders: Read<GatewayResponse["headers"]> = (value, place) =>
  mapOf(text)(value, place).map(([key, source]) => {
    const [, name] = /^gatewayresponse\.header\.([\w-]+)$/.exec(key) ?? [];
    if (name === undefined) throw new DocumentError(place, `"${key}" is not a header of a gateway response`);
    return [name, headerValue(source, `${place}.${key}`)];
  });

const readResponse: Read<GatewayResponse> = (value, place) => {
  const section = new Section(value, place);
  const response = {
    status: section.optional("statusCode", status),
    headers: section.optional("responseParameters", readHeaders) ?? [],
    templates:
      section.optional(
        "responseTemplates",
        byMediaType(() => (source, at) => simpleTemplate(text(source, at), at)),
      ) ?? new Map<string, SimpleTemplate>(),
  };
  section.done();
  return response;
};

/** The `x-amazon-apigateway-gateway-responses` of a document. */
export const readGatewayResponses: Read<GatewayResponses> = (value, place) =>
  new Map(
    mapOf(readResponse)(value, place).map(([type, response]) => {
      if (!isGatewayResponseType(type)) throw new DocumentError(place, `"${type}" is not a gateway response type`);
      return [type, response];
    }),
  );
