import { request } from "node:http";

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed body; undefined when it is empty or not JSON. */
  readonly json: unknown;
};

type Options = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: string;
};

export type Call = (method: string, target: string, options?: Options) => Promise<Answer>;

/** A client that sends exactly what it is told: no default headers, no path normalisation, header names as spelled. */
export const clientOf =
  (url: string): Call =>
  (method, target, { headers = {}, json, body = json === undefined ? undefined : JSON.stringify(json) } = {}) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url);
      const sent = request({
        hostname,
        port,
        method,
        path: target,
        headers: {
          ...(json === undefined ? {} : { "Content-Type": "application/json" }),
          ...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }),
          ...headers,
        },
      });
      sent.on("error", reject);
      sent.on("response", (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("error", reject);
        response.on("end", () => {
          const fields = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
          resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(fields), text, json: parsed(text) });
        });
      });
      sent.end(body);
    });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

export const userPath = (email: string): string => `/user/${encodeURIComponent(email)}`;
