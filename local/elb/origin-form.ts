import type { HttpRequest } from "../http-message.ts";

const absolute = /^https?:\/\/([^/?#]+)(.*)$/i;

/**
 * A request whose target is a whole URL, as a client sends it to a proxy, with its host in the Host field (RFC 9112
 * §3.2.2).
 */
export const originForm = (request: HttpRequest): HttpRequest => {
  const [, host, rest = ""] = absolute.exec(request.target) ?? [];
  if (host === undefined) return request;
  const others = request.headers.filter(([name]) => name.toLowerCase() !== "host");
  return { ...request, target: rest.startsWith("/") ? rest : `/${rest}`, headers: [["Host", host], ...others] };
};
