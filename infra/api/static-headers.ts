import type { JsonObject } from "./json.ts";

/** Header fields of every answer, whoever makes it (ASVS 14.3.2, OWASP REST Security). */
export const staticHeaders: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
};

/** Response parameters that set these fields to static values, under the given prefix. */
export const headerParameters = (
  prefix: "method.response.header" | "gatewayresponse.header",
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [`${prefix}.${name}`, `'${value}'`]));

/** The `headers` of an OpenAPI response: API Gateway maps only what is declared. */
export const declaredHeaders = (headers: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(Object.keys(headers).map((name) => [name, { schema: { type: "string" } }]));
