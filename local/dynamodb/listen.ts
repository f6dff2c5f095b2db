import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { AwsError } from "../aws-error.ts";
import { readBody } from "../http/read-body.ts";
import { type WireAnswer, wireError, type WireRequest } from "./wire.ts";

/** Of a request, in bytes: more than any item or page of items may have (DynamoDB quotas). */
const bodyLimit = 16 * 1024 * 1024;

type Listening = { readonly url: string; readonly close: () => Promise<void> };

/** DynamoDB's protocol over HTTP on a free port of 127.0.0.1. */
export const listen = async (answer: (request: WireRequest) => Promise<WireAnswer>): Promise<Listening> => {
  // A function keeps its connections between events for as long as it likes.
  const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
    void answerTo(incoming).then((answered) => {
      if (answered !== undefined) outgoing.writeHead(answered.status, answered.headers).end(answered.body);
    });
  });
  const answerTo = async (incoming: IncomingMessage): Promise<WireAnswer | undefined> => {
    const body = await readBody(incoming, bodyLimit);
    if (body === "aborted") return undefined;
    if (body === "too-large") return wireError(new AwsError("RequestEntityTooLarge", "Request too large", 413));
    return answer({ headers: incoming.headers, body: body.toString("utf8") });
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // Node's type covers pipes, which have text in place of a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
};
