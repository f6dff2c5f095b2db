import { request as plain } from "node:http";
import { request as encrypted } from "node:https";

export type Answer = {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed body; undefined when it is empty or not JSON. */
  readonly json: unknown;
};

type Options = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Ask = (method: string, target: string, options?: Options) => Promise<Answer>;

/** Longer than the load balancer, API Gateway and the workflows may take together. */
const patience = 60_000;

/** A client that sends what it is told and nothing else: no default headers, the path as it is. */
export const askAt =
  (url: string): Ask =>
  (method, target, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const { protocol, hostname, port } = new URL(url);
      const request = (protocol === "https:" ? encrypted : plain)({
        hostname,
        ...(port === "" ? {} : { port }),
        method,
        path: target,
        headers: { ...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }), ...headers },
        agent: false,
        timeout: patience,
      });
      request.on("timeout", () => request.destroy(new Error(`no answer in ${patience / 1000} s`)));
      request.on("error", reject);
      request.on("response", (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("error", reject);
        response.on("end", () => {
          const fields = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
          resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(fields), text, json: parsed(text) });
        });
      });
      request.end(body);
    });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
