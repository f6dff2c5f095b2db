import type { HttpResponse } from "../http-message.ts";
import type { Resource } from "../program.ts";

const attribute = /^routingHttpResponse([A-Z]\w+)HeaderValue$/;

const dashed = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (capital) => `-${capital}`);

/**
 * The header fields that a listener sets in every answer, and whether it leaves Server in (ELB user guide, header
 * modification).
 */
export const responseHeaders = ({ inputs }: Resource): ((response: HttpResponse) => HttpResponse) => {
  const set = Object.entries(inputs).flatMap(([input, value]) => {
    const name = attribute.exec(input)?.[1];
    return name === undefined || typeof value !== "string" ? [] : [[dashed(name), value] as const];
  });
  const replaced = new Set(set.map(([name]) => name.toLowerCase()));
  if (inputs["routingHttpResponseServerEnabled"] === false) replaced.add("server");
  return (response) => ({
    ...response,
    headers: [...response.headers.filter(([name]) => !replaced.has(name.toLowerCase())), ...set],
  });
};
