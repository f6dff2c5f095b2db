import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A hop that is not what the program believes: what it does to a request before it passes it on, and to its answer. */
export type Bend = {
  readonly target?: (target: string) => string;
  /** Names of header fields that it loses on the way there. */
  readonly lost?: RegExp;
  /** Replaces the answer's fields or body. */
  readonly answer?: (answer: Answer, target: string, method: string) => Answer;
};

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

type BentProxy = { readonly url: string; readonly close: () => Promise<void> };

/** A proxy before the system that bends some things, as services of AWS might. */
export const startBentProxy = async (url: string, bends: ReadonlyArray<Bend>): Promise<BentProxy> => {
  const { hostname, port } = new URL(url);
  const targetOf = (path: string) => bends.reduce((bent, { target }) => target?.(bent) ?? bent, path);
  const isLost = (name: string) => bends.some(({ lost }) => lost?.test(name) === true);
  const server = createServer((incoming, outgoing) => {
    const [method = "", path = ""] = [incoming.method, incoming.url];
    const fields = incoming.rawHeaders.flatMap((name, index, all) =>
      index % 2 === 0 && !isLost(name) ? [[name, all[index + 1] ?? ""] as const] : [],
    );
    const onward = request({ hostname, port, method, path: targetOf(path), headers: Object.fromEntries(fields) });
    onward.on("response", (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => {
        const headers = Object.entries(response.headers)
          .filter(([name]) => !["content-length", "transfer-encoding"].includes(name))
          .map(([name, value]) => [name, String(value)] as const);
        const given = { status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body };
        const bent = bends.reduce((answer, bend) => bend.answer?.(answer, path, method) ?? answer, given);
        outgoing.writeHead(bent.status, bent.headers).end(bent.body);
      });
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
