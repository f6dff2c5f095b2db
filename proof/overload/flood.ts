import { Agent, request } from "node:http";
import { password } from "../faults/trial.ts";

export type Outcome = {
  readonly email: string;
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly type: string | undefined;
};

type Request = { readonly method: string; readonly path: string; readonly body?: string };
type Answered = Pick<Outcome, "status" | "retryAfter" | "type"> & { readonly text: string };

/** Sends one request over an agent's connections. */
export const send = (url: string, agent: Agent, { method, path, body }: Request): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length =
      body === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    const sent = request({ hostname, port, method, path, agent, headers: length });
    sent.once("error", reject).once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.once("error", reject).once("end", () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, retryAfter: headers["retry-after"], type: headers["content-type"], text });
      });
    });
    sent.end(body);
  });

/** So many registrations at once, each over a connection of its own; with another password than a good one, if told so. */
export const flood = async (
  url: string,
  emails: ReadonlyArray<string>,
  secret = password,
): Promise<ReadonlyArray<Outcome>> => {
  const agent = new Agent({ keepAlive: false });
  try {
    return await Promise.all(
      emails.map(async (email) => {
        const body = JSON.stringify({ email, password: secret, name: email });
        const { status, retryAfter, type } = await send(url, agent, { method: "POST", path: "/register", body });
        return { email, status, retryAfter, type };
      }),
    );
  } finally {
    agent.destroy();
  }
};
