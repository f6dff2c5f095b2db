import * as t from "io-ts";

/** What a process holds after a collection: bytes of its main heap and in all, open files, open connections. */
export const Measurement = t.type({ heapUsed: t.number, rss: t.number, files: t.number, sockets: t.number });
export type Measurement = t.TypeOf<typeof Measurement>;
