import { VelocityError } from "../../vtl/template-error.ts";
import { printed } from "../../vtl/values/to-text.ts";
import type { Value } from "../../vtl/values/value.ts";
import type { HeaderFields } from "../../http-message.ts";
import type { Exchange } from "../exchange.ts";
import type { IntegrationAnswer } from "../integration/integration.ts";
import type { IntegrationResponse } from "./integration-response.ts";

/** Response headers that API Gateway renames (recorded on AWS for AWS integrations). */
const remapped: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-length",
  "content-md5",
  "date",
  "expect",
  "host",
  "max-forwards",
  "proxy-authenticate",
  "server",
  "trailer",
  "upgrade",
  "user-agent",
  "www-authenticate",
]);

/** Those that it drops, and those that it writes itself. */
const dropped: ReadonlySet<string> = new Set([
  "transfer-encoding",
  "x-amzn-requestid",
  "x-amz-apigw-id",
  "x-amzn-trace-id",
]);

const overridden = (value: Value): ReadonlyArray<string> =>
  Array.isArray(value) ? value.map(printed) : [printed(value)];

const outgoing = ([name, value]: readonly [string, string]): HeaderFields => {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || /[^\t\x20-\x7E\x80-\xFF]/.test(value))
    throw new VelocityError(`the response header ${name} has a name or value that HTTP does not allow`);
  if (dropped.has(name.toLowerCase())) return [];
  return [[remapped.has(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name, value]];
};

/** Mapped headers, replaced by the template's overrides; the content type is JSON unless one of them sets it. */
export const responseHeaders = (
  { headers }: IntegrationResponse,
  answer: IntegrationAnswer,
  exchange: Exchange,
): HeaderFields => {
  const overrides = [...exchange.override.header];
  const replaced = new Set(overrides.map(([name]) => name.toLowerCase()));
  const mapped = headers.flatMap(([name, source]) => {
    const value = replaced.has(name.toLowerCase()) ? undefined : source(answer, exchange);
    return value === undefined ? [] : [[name, value] as const];
  });
  const all = [
    ...mapped,
    ...overrides.flatMap(([name, value]) => overridden(value).map((text) => [name, text] as const)),
  ];
  const typed = all.some(([name]) => name.toLowerCase() === "content-type");
  return [...(typed ? [] : [["Content-Type", "application/json"] as const]), ...all].flatMap(outgoing);
};
