import { once } from "node:events";
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: Buffer };

/** One request on its way to DynamoDB. `forward` sends it on and waits for the whole answer. */
export type Exchange = {
  readonly forward: () => Promise<Answer>;
  /** Resolves when the answer has left. */
  readonly reply: (answer: Answer) => Promise<void>;
  /** Breaks the client's connection. */
  readonly breakOff: () => void;
};

/** What happens to one request; see misbehaviours.ts. */
export type Behaviour = (exchange: Exchange) => Promise<void> | void;

export type LossyProxy = {
  readonly url: string;
  /** The next requests of this operation (`PutItem`, …) meet these behaviours, one each; later ones pass again. */
  readonly next: (operation: string, ...behaviours: ReadonlyArray<Behaviour>) => void;
  /** Every request of this operation meets this behaviour. */
  readonly always: (operation: string, behaviour: Behaviour) => void;
  /** The requests that arrived: operation and body. */
  readonly requests: ReadonlyArray<{ readonly operation: string; readonly body: unknown }>;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

const pass: Behaviour = async ({ forward, reply }) => await reply(await forward());

/** Stands between the SDK and a DynamoDB, speaks its protocol, and loses, delays or alters answers on demand. */
export const startLossyProxy = async (target: string): Promise<LossyProxy> => {
  const queued = new Map<string, Behaviour[]>();
  const standing = new Map<string, Behaviour>();
  const requests: { operation: string; body: unknown }[] = [];
  const forwarded = new Set<Promise<Answer>>();
  let connections = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const operation = String(request.headers["x-amz-target"]).replace(/^.*\./, "");
    requests.push({ operation, body: JSON.parse(body.toString()) });
    const behaviour = queued.get(operation)?.shift() ?? standing.get(operation) ?? pass;
    await behaviour({
      forward: () => {
        const answer = send(target, request, body);
        forwarded.add(answer);
        return answer;
      },
      reply: ({ status, headers, body: answer }) =>
        new Promise((resolve) => response.writeHead(status, headers).end(answer, () => resolve())),
      breakOff: () => void request.socket.destroy(),
    });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.on("connection", () => (connections += 1));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // An address of listen(port, host) is never a pipe's string.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    next: (operation, ...behaviours) => void queued.set(operation, [...behaviours]),
    always: (operation, behaviour) => void standing.set(operation, behaviour),
    requests,
    connections: () => connections,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
      // The store may not be closed under a request whose client has gone.
      await Promise.allSettled(forwarded);
    },
  };
};

const send = async (target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> => {
  const outgoing = httpRequest(new URL(url ?? "/", target), { method, headers, agent: false });
  outgoing.end(body);
  const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await buffer(answer) };
};
