import { headerValue, type HttpRequest } from "../http-message.ts";

/**
 * Whether a request is meant for this machine: its Host is a loopback name, one of `names`, or absent (HTTP/1.0). A page that
 * points a name of its own at 127.0.0.1 (DNS rebinding) would otherwise use the browser to read what is served here.
 */
export const isForOwnName = ({ headers }: HttpRequest, names: ReadonlyArray<string>): boolean => {
  const host = headerValue(headers, "Host");
  return host === undefined || [...loopback, ...names].includes(host.replace(/:\d+$/, "").toLowerCase());
};

const loopback = ["127.0.0.1", "localhost", "[::1]"];
