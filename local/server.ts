import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { internalError, misdirected, requestTooLong } from "./http/own-answers.ts";
import { isForOwnName } from "./http/own-names.ts";
import { readBody } from "./http/read-body.ts";
import { refuseMalformed } from "./http/refuse-malformed.ts";
import { send } from "./http/send.ts";
import { toHttpRequest } from "./http/to-http-request.ts";
import { makeUnanswered } from "./http/unanswered.ts";
import type { HttpRequest, HttpResponse } from "./http-message.ts";
import type { Log } from "./log.ts";

export type Server = { readonly url: string; readonly close: () => Promise<void> };

type Options = {
  /** 0 takes any free one. */
  readonly port: number;
  /** Host names to which it answers, besides those of the loopback interface; in lower case. */
  readonly names?: ReadonlyArray<string>;
  readonly handle: (request: HttpRequest, client: string) => Promise<HttpResponse>;
  /** Told of every answer that was sent, with the time it took in milliseconds. */
  readonly answered: (request: HttpRequest, response: HttpResponse, milliseconds: number) => void;
  readonly log: Log;
  /** Shorter times than the usual ones. */
  readonly timeouts?: Partial<Pick<typeof limits, "requestTimeout" | "headersTimeout" | "connectionsCheckingInterval">>;
};

const limits = {
  /** Room for what the load balancer accepts: 16 K of request line and 64 K of headers; it refuses more by itself. */
  maxHeaderSize: 96 * 1024,
  /** A client has this long to send a request, in milliseconds; it is looked for late ones so often. 30 s at most, in all. */
  requestTimeout: 28_000,
  headersTimeout: 28_000,
  connectionsCheckingInterval: 2_000,
  /** Idle time of a connection: the load balancer's default. */
  keepAliveTimeout: 60_000,
};

/** Of API Gateway, in bytes (API Gateway quotas: payload size). */
const maxBody = 10 * 1024 * 1024;

/** How long requests in progress may take when the server closes, in milliseconds. */
const graceMs = 2_000;

/** An HTTP/1.1 server on 127.0.0.1. Rejects when the port is taken; what clients send never ends it. */
export const startServer = async ({ port, names = [], handle, answered, log, timeouts }: Options): Promise<Server> => {
  const answer = async (incoming: IncomingMessage, body: Buffer): Promise<readonly [HttpRequest, HttpResponse]> => {
    const request = toHttpRequest(incoming, body);
    if (!isForOwnName(request, names)) return [request, misdirected];
    return [request, await handle(request, incoming.socket.remoteAddress ?? "127.0.0.1")];
  };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const start = performance.now();
    const body = await readBody(incoming, maxBody);
    if (body === "aborted") return;
    const [request, response] =
      body === "too-large"
        ? ([toHttpRequest(incoming, Buffer.alloc(0)), requestTooLong] as const)
        : await answer(incoming, body);
    send(outgoing, response);
    answered(request, response, performance.now() - start);
  };
  const unanswered = makeUnanswered();
  const server = createServer({ ...limits, ...timeouts }, (incoming, outgoing) => {
    unanswered.note({ incoming, outgoing });
    serve(incoming, outgoing).catch((error: unknown) => {
      log({
        level: "error",
        service: "http",
        message: "a request failed",
        error: String(error),
        stack: stackOf(error),
      });
      if (outgoing.headersSent) outgoing.destroy();
      else send(outgoing, internalError);
    });
  });
  // What was carried out is answered first: a refusal in its place would deny it.
  server.on(
    "clientError",
    (error, socket) => void unanswered.settled(socket).then(() => refuseMalformed(error, socket)),
  );
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      await Promise.race([closed, setTimeout(graceMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
};

const stackOf = (error: unknown): string | undefined => (error instanceof Error ? error.stack : undefined);
