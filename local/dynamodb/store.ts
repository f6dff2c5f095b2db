import { Readable } from "node:stream";
import dynalite from "dynalite";
import type { WireAnswer, WireRequest } from "./wire.ts";

export type Store = {
  /** Hands a request to the store without a network hop. */
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
  readonly close: () => Promise<void>;
};

/** dynalite in-process, persisted in a folder; its own HTTP server listens nowhere. */
export const openStore = (path: string): Store => {
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const [listener] = server.listeners("request");
  if (listener === undefined) throw new Error("dynalite has no request listener: its version has changed");
  return {
    send: ({ headers, body }) =>
      new Promise((resolve, reject) => {
        const incoming = Object.assign(Readable.from([Buffer.from(body)]), { method: "POST", url: "/", headers });
        try {
          Reflect.apply(listener, server, [incoming, answerTo(resolve)]);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }),
    close: () =>
      new Promise((resolve, reject) => {
        // The store is closed together with its server, and only a server that has listened can be closed.
        server.listen(0, "127.0.0.1", () => {
          server.close((error) => (error instanceof Error ? reject(error) : resolve()));
        });
      }),
  };
};

/** As much of a ServerResponse as dynalite uses. */
const answerTo = (resolve: (answer: WireAnswer) => void) => {
  const headers: Record<string, string | number> = {};
  return {
    statusCode: 200,
    contentType: "",
    setHeader: (name: string, value: string | number) => void (headers[name] = value),
    end(body = "") {
      resolve({ status: this.statusCode, headers, body });
    },
  };
};
