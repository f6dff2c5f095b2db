import { Agent, request } from "node:http";
import type { Answer } from "../../test/e2e/support/client.ts";
import type { Sent } from "./case.ts";

const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export type Send = (sent: Sent) => Promise<Answer>;

/** Sends requests as they are told, over connections that are kept. Rejects on an answer that is not UTF-8. */
export const sender = (url: string): Send & { readonly end: () => void } => {
  const { hostname, port, host } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send: Send = ({ method, target, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
      // A list and no object, which would have no field __proto__.
      const fields = Object.entries({ Host: host, ...length, ...headers }).flatMap(([name, value]) =>
        [value].flat().flatMap((one) => [name, one]),
      );
      const sent = request({ hostname, port, method, path: target, agent, headers: fields });
      sent.once("error", reject).once("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk)).once("error", reject);
        response.once("end", () => {
          const { statusCode: status = 0 } = response;
          try {
            const text = fatal.decode(Buffer.concat(chunks));
            const all = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
            resolve({ status, headers: Object.fromEntries(all), text, json: parsed(text) });
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
      sent.end(body);
    });
  return Object.assign(send, { end: () => agent.destroy() });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
