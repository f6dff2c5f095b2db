import type { HttpRequest } from "../http-message.ts";

/** Of an Application Load Balancer, in bytes (ELB user guide, quotas: HTTP headers; they cannot be changed). */
const requestLine = 16 * 1024;
const singleHeader = 16 * 1024;
const allHeaders = 64 * 1024;

const sizeOf = (name: string, value: string): number =>
  Buffer.byteLength(name) + Buffer.byteLength(value) + ": \r\n".length;

/** The status with which the load balancer refuses a request before it looks for a rule; undefined when it is fine. */
export const refusedStatus = ({ method, target, headers }: HttpRequest): number | undefined => {
  if (method === "TRACE") return 405;
  if (Buffer.byteLength(`${method} ${target} HTTP/1.1`) > requestLine) return 414;
  // RFC 9112 §3.2: which of two hosts is meant, two hops may see differently.
  if (headers.filter(([name]) => name.toLowerCase() === "host").length > 1) return 400;
  const sizes = headers.map(([name, value]) => sizeOf(name, value));
  if (sizes.some((size) => size > singleHeader)) return 400;
  if (sizes.reduce((sum, size) => sum + size, 0) > allHeaders) return 400;
  return target.startsWith("/") ? undefined : 400;
};
