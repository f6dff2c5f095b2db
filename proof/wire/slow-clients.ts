import { setTimeout as wait } from "node:timers/promises";
import { kept, text } from "./wire-case.ts";
import { open } from "./exchange.ts";

const about = ["Content-Type: application/json", "Content-Length: 30000"];

/** Ways to keep a server waiting: what is sent at once, and what is sent again and again. */
const ways: ReadonlyArray<readonly [what: string, first: string, again: string]> = [
  ["says nothing", "", ""],
  ["sends its header a byte at a time", "GET / HTTP/1.1\r\nHost: localhost\r\nX: ", "x"],
  ["sends fields without end", "GET / HTTP/1.1\r\nHost: localhost\r\n", "X: y\r\n"],
  ["sends its body a byte at a time", text("POST /register HTTP/1.1", about), " "],
  ["stops within its body", text("POST /register HTTP/1.1", about, "{"), ""],
  [
    "sends chunks of a byte",
    text("POST /register HTTP/1.1", [about[0] ?? "", "Transfer-Encoding: chunked"]),
    "1\r\n \r\n",
  ],
];

export type Slow = {
  readonly clients: number;
  /** Each way with the longest time, in seconds, after which the server ended the connection; none: it did not. */
  readonly cutOff: () => Promise<Readonly<Record<string, number | undefined>>>;
  readonly goAway: () => void;
};

/** So many slow clients of every way at the same time; and as many that ask for answers and read none of them. */
export const startSlowClients = async (url: string, path: string, ofEachWay: number): Promise<Slow> => {
  const started = performance.now();
  const leaving = new AbortController();
  const longest = new Map<string, number>();
  const dribble = async ([what, first, again]: (typeof ways)[number]): Promise<void> => {
    const socket = await open(url);
    leaving.signal.addEventListener("abort", () => socket.destroy());
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.once("close", () => longest.set(what, (performance.now() - started) / 1000)).resume();
    socket.write(first);
    void (async () => {
      while (again !== "" && socket.writable) {
        socket.write(again);
        await Promise.race([closed, wait(500)]);
      }
    })();
    await Promise.race([closed, wait(patience, undefined, { signal: leaving.signal }).catch(() => undefined)]);
  };
  const deaf = async (): Promise<void> => {
    const socket = await open(url);
    leaving.signal.addEventListener("abort", () => socket.destroy());
    socket.pause().write(kept(`GET ${path} HTTP/1.1`).repeat(5));
  };
  const all = ways.flatMap((way) => Array.from({ length: ofEachWay }, () => dribble(way)));
  await Promise.all(Array.from({ length: ofEachWay }, deaf));
  return {
    clients: (ways.length + 1) * ofEachWay,
    cutOff: async () => {
      await Promise.all(all);
      return Object.fromEntries(ways.map(([what]) => [what, longest.get(what)]));
    },
    goAway: () => leaving.abort(),
  };
};

/** In milliseconds: the server gives a client 30 seconds, and looks every five. */
const patience = 40_000;
