import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

type Exchange = { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse };

type Unanswered = {
  readonly note: (exchange: Exchange) => void;
  /** Waits until every request that arrived whole on this connection has its answer. */
  readonly settled: (socket: Duplex) => Promise<void>;
};

/** The requests of each connection that are being answered. */
export const makeUnanswered = (): Unanswered => {
  const exchanges = new WeakMap<Duplex, Set<Exchange>>();
  return {
    note: (exchange) => {
      const { socket } = exchange.incoming;
      const others = exchanges.get(socket) ?? new Set();
      exchanges.set(socket, others.add(exchange));
      exchange.outgoing.once("close", () => others.delete(exchange));
    },
    settled: async (socket) => {
      const whole = [...(exchanges.get(socket) ?? [])].filter(({ incoming }) => incoming.complete);
      await Promise.all(whole.map(({ outgoing }) => once(outgoing, "close")));
    },
  };
};
