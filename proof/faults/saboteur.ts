import crypto from "node:crypto";
import { existsSync, readFileSync, unlinkSync } from "node:fs";

/**
 * Goes into the archive of a function (sabotaged.ts) and stands before its handler. It lets everything through, unless
 * somebody has laid a file `sabotage-<number>` beside it: the event whose address has that number (`sab7.…@…`) meets the
 * deed that the file names, once.
 */
type Handler = (event: unknown, context: unknown) => unknown;

const RealDate = Date;
let offset = 0;
/** A clock that can be set, in place before the function is loaded. */
globalThis.Date = new Proxy(RealDate, {
  construct: (target, values) =>
    Reflect.construct(target, values.length === 0 ? [target.now() + offset] : values) as Date,
  get: (target, name) => (name === "now" ? () => target.now() + offset : (Reflect.get(target, name) as unknown)),
});
if (process.env["SABOTEUR_HIDES"] === "argon2") Reflect.deleteProperty(crypto, "argon2Sync");

const load = async (query = ""): Promise<Handler> => {
  const bundle = (await import(`./index.mjs${query}`)) as { readonly handler: Handler };
  return bundle.handler;
};
const inner = await load();

/** The deed for an event. Of two events that ask for one, the first to remove the file has it. */
const deedFor = (event: unknown): string | undefined => {
  const number = /\bsab(\d+)\./.exec(JSON.stringify(event))?.[1];
  if (number === undefined) return undefined;
  const file = new URL(`./sabotage-${number}`, import.meta.url);
  try {
    const deed = readFileSync(file, "utf8");
    unlinkSync(file);
    return deed;
  } catch {
    return undefined;
  }
};

const never = (): Promise<never> => new Promise(() => undefined);
const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const hour = 3_600_000;

const after =
  (wait: () => Promise<unknown>): Handler =>
  async (event, context) => {
    await wait();
    return inner(event, context);
  };

/** Runs one event under another clock; a function runs one at a time. */
const at =
  (shift: () => number): Handler =>
  async (event, context) => {
    offset = shift();
    try {
      return await inner(event, context);
    } finally {
      offset = 0;
    }
  };

/** As a caller of another version might send it: members that every event of its kind has are not there. */
const lacking = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (name, member: unknown) =>
    ["fingerprint", "created_at", "body_too_large"].includes(name) ? undefined : member,
  );

const release = new URL("./release", import.meta.url);

const deeds: Readonly<Record<string, Handler>> = {
  exit: () => process.exit(1),
  "exit after": async (event, context) => {
    await inner(event, context);
    return process.exit(1);
  },
  "exit later": async (event, context) => {
    const result = await inner(event, context);
    setTimeout(() => process.exit(1), 1);
    return result;
  },
  throw: () => {
    throw new TypeError("secret: arn:aws:dynamodb:eu-central-1:000000000000:table/users");
  },
  unavailable: () => {
    throw Object.assign(new Error("Unavailable"), { name: "Unavailable" });
  },
  reject: () => {
    void Promise.reject(new Error("secret: nobody waits for this"));
    return never();
  },
  hang: never,
  /** The thread stands still, as it does while it hashes. */
  block: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  slow: after(() => later(4000)),
  /** Until somebody lays a file `release` beside the code. */
  hold: after(async () => {
    while (!existsSync(release)) await later(20);
  }),
  memory: () => {
    for (const kept: unknown[] = []; ;) kept.push(new Array(1_000_000).fill(kept));
  },
  nothing: () => undefined,
  huge: () => ({ outcome: "valid", filler: "x".repeat(300_000) }),
  free: () => ({ outcome: "free" }),
  twice: async (event, context) => {
    await inner(event, context);
    return inner(event, context);
  },
  "twice at once": async (event, context) => (await Promise.all([inner(event, context), inner(event, context)]))[1],
  lacking: (event, context) => inner(lacking(event), context),
  fresh: async (event, context) => (await load(`?fresh=${Math.random()}`))(event, context),
  "an hour back": at(() => -hour),
  "an hour ahead": at(() => hour),
  "leap second": at(() => RealDate.UTC(2016, 11, 31, 23, 59, 59, 999) - RealDate.now()),
  "summer time": at(() => RealDate.UTC(2026, 2, 29, 1) - RealDate.now()),
};

export const handler = (event: unknown, context: unknown): unknown =>
  (deeds[deedFor(event) ?? ""] ?? inner)(event, context);
