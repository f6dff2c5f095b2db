import { kept, text, type WireCase } from "./wire-case.ts";

/** Several requests on one connection: each is answered once, in order, and none is mixed up with the bytes of another. */
export const pipelines = (path: string): ReadonlyArray<WireCase> => {
  const json = "Content-Type: application/json";
  const get = kept(`GET ${path} HTTP/1.1`);
  const last = text(`GET ${path} HTTP/1.1`);
  const put = (body: string) => kept(`PUT ${path} HTTP/1.1`, [json, `Content-Length: ${body.length}`], body);
  const ok = [200];
  return [
    { what: "three at once", parts: [get + get + last], statuses: [ok, ok, ok] },
    { what: "thirty at once", parts: [get.repeat(29) + last], statuses: Array.from({ length: 30 }, () => ok) },
    { what: "in pieces of seven bytes", parts: (get + last).match(/[^]{1,7}/g) ?? [], statuses: [ok, ok] },
    { what: "a refused one between two", parts: [get + put("[]") + last], statuses: [ok, [400], ok] },
    {
      what: "a missing route between two",
      parts: [get + kept("GET /nowhere HTTP/1.1") + last],
      statuses: [ok, [404], ok],
    },
    { what: "garbage after one", parts: [get + "garbage\r\n\r\n"], statuses: [ok, [400]] },
    { what: "a body longer than its length", parts: [put("[]") + "x"], statuses: [[400], [400]] },
    { what: "one after Connection: close", parts: [last + kept(`DELETE ${path} HTTP/1.1`)], statuses: [ok] },
  ];
};
