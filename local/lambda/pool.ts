import { AwsError } from "../aws-error.ts";
import type { Sandbox } from "./sandbox.ts";

export type Pool = {
  /** Runs work in a sandbox of its own; waits in line for one, or rejects when the line is full. */
  readonly use: <A>(work: (sandbox: Sandbox) => Promise<A>) => Promise<A>;
  /** Stops all sandboxes and sends the line away. */
  readonly close: () => Promise<void>;
};

type Options = {
  readonly start: () => Sandbox;
  /** Most sandboxes at a time; each is started when it is first needed. With none, every event is turned away. */
  readonly sandboxes: number;
  /** Most events that wait. */
  readonly queueLimit: number;
};

/** Sandboxes that are used again as long as they live, and a bounded line before them: first come, first served. */
export const makePool = ({ start, sandboxes, queueLimit }: Options): Pool => {
  const all = new Set<Sandbox>();
  const idle: Sandbox[] = [];
  const line: Array<PromiseWithResolvers<Sandbox>> = [];
  let closed = false;

  const started = (): Sandbox => {
    const sandbox = start();
    all.add(sandbox);
    return sandbox;
  };
  /** The one used last; an idle one may have died in the meantime: a late crash is noticed here. */
  const living = (): Sandbox | undefined => {
    for (let sandbox = idle.pop(); sandbox !== undefined; sandbox = idle.pop()) {
      if (sandbox.alive()) return sandbox;
      all.delete(sandbox);
    }
    return undefined;
  };
  const acquire = (): Promise<Sandbox> | Sandbox => {
    if (closed) throw closing();
    const ready = living();
    if (ready !== undefined) return ready;
    if (all.size < sandboxes) return started();
    if (sandboxes === 0 || line.length >= queueLimit)
      throw new AwsError("TooManyRequestsException", "Rate Exceeded.", 429);
    const turn = Promise.withResolvers<Sandbox>();
    line.push(turn);
    return turn.promise;
  };
  const release = (sandbox: Sandbox): void => {
    if (!sandbox.alive()) all.delete(sandbox);
    const next = line.shift();
    if (next !== undefined) next.resolve(sandbox.alive() ? sandbox : started());
    else if (sandbox.alive()) idle.push(sandbox);
  };

  return {
    use: async (work) => {
      const sandbox = await acquire();
      try {
        return await work(sandbox);
      } finally {
        release(sandbox);
      }
    },
    close: async () => {
      closed = true;
      for (const turn of line.splice(0)) turn.reject(closing());
      await Promise.all([...all].map((sandbox) => sandbox.close()));
    },
  };
};

const closing = (): AwsError => new AwsError("ServiceException", "the laptop cloud is closing", 500);
