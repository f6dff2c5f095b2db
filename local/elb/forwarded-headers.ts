import { randomBytes } from "node:crypto";
import type { HeaderFields } from "../http-message.ts";
import type { Resource } from "../program.ts";
import { nameOf } from "./inputs.ts";

type Hop = { readonly client: string; readonly protocol: string; readonly port: number };

/** Fields that concern one connection only (RFC 9110 §7.6.1); Connection names more of them. */
const perConnection = ["connection", "keep-alive", "proxy-connection", "te", "transfer-encoding", "upgrade"];

const validName = /^[A-Za-z0-9-]+$/;

const traceId = (): string => {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  return `1-${seconds}-${randomBytes(12).toString("hex")}`;
};

/**
 * How the load balancer changes the header of a request on its way to a target. Throws on attributes it does not know.
 */
export const forwardedHeaders = (balancer: Resource): ((headers: HeaderFields, hop: Hop) => HeaderFields) => {
  const { dropInvalidHeaderFields = false, xffHeaderProcessingMode: mode = "append" } = balancer.inputs;
  if (mode !== "append" && mode !== "preserve" && mode !== "remove")
    throw new Error(`${nameOf(balancer)}: "xffHeaderProcessingMode" must be append, preserve or remove`);
  return (headers, { client, protocol, port }) => {
    const named = valuesOf(headers, "connection").flatMap((value) => value.toLowerCase().split(/\s*,\s*/));
    const dropped = new Set([...perConnection, ...named, "x-forwarded-proto", "x-forwarded-port", "x-amzn-trace-id"]);
    if (mode !== "preserve") dropped.add("x-forwarded-for");
    const kept = headers.filter(
      ([name]) => !dropped.has(name.toLowerCase()) && (dropInvalidHeaderFields !== true || validName.test(name)),
    );
    const earlier = valuesOf(headers, "x-forwarded-for");
    const trace = valuesOf(headers, "x-amzn-trace-id")[0];
    return [
      ...kept,
      ...(mode === "append" ? [["X-Forwarded-For", [...earlier, client].join(", ")] as const] : []),
      ["X-Forwarded-Proto", protocol],
      ["X-Forwarded-Port", String(port)],
      ["X-Amzn-Trace-Id", trace === undefined ? `Root=${traceId()}` : `Self=${traceId()};${trace}`],
    ];
  };
};

const valuesOf = (headers: HeaderFields, wanted: string): ReadonlyArray<string> =>
  headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
