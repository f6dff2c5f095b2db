import { Worker } from "node:worker_threads";
import type { WorkerError, WorkerEvent, WorkerMessage, WorkerStart } from "./worker-protocol.ts";

export type SandboxSettings = {
  readonly start: WorkerStart;
  /** Everything that the function sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** In MiB. */
  readonly memory: number;
  /** In seconds, from the moment the event runs. */
  readonly timeout: number;
  readonly log: (line: string) => void;
};

export type SandboxResult =
  { readonly ok: true; readonly result: string | undefined } | { readonly ok: false; readonly error: WorkerError };

export type Sandbox = {
  /** False once it has crashed or was stopped: it takes no more events. */
  readonly alive: () => boolean;
  /** Runs one event; the caller waits for its end before the next. */
  readonly run: (event: Omit<WorkerEvent, "deadline">) => Promise<SandboxResult>;
  readonly close: () => Promise<void>;
};

/** Lambda's limit for loading a function, in milliseconds. */
const initLimit = 10_000;

/** A worker thread with an environment, a memory limit and a time limit of its own. */
export const startSandbox = ({ start, environment, memory, timeout, log }: SandboxSettings): Sandbox => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    env: { ...environment },
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  });
  let alive = true;
  let pending: ((result: SandboxResult) => void) | undefined;
  let loaded: SandboxResult | undefined;
  const settle = (result: SandboxResult) => {
    const resolve = pending;
    pending = undefined;
    resolve?.(result);
  };
  const fail = (errorType: string, errorMessage: string) => {
    alive = false;
    loaded ??= { ok: false, error: { errorType, errorMessage, trace: [] } };
    settle({ ok: false, error: { errorType, errorMessage, trace: [] } });
  };

  const take: { readonly [K in WorkerMessage["kind"]]: (message: Extract<WorkerMessage, { kind: K }>) => void } = {
    ready: () => {
      loaded = { ok: true, result: undefined };
      settle(loaded);
    },
    "init-error": ({ error }) => {
      alive = false;
      loaded = { ok: false, error };
      settle(loaded);
      void worker.terminate();
    },
    result: ({ result }) => settle({ ok: true, result }),
    error: ({ error }) => settle({ ok: false, error }),
    log: ({ line }) => log(line),
  };
  // The message's kind picks the handler that takes it, which the compiler cannot follow through the table.
  worker.on("message", (message: WorkerMessage) => (take[message.kind] as (m: WorkerMessage) => void)(message));
  worker.on("error", (error: unknown) =>
    fail("Runtime.ExitError", `Error: Runtime exited with error: ${nameOf(error)}`),
  );
  worker.on("exit", (code) => fail("Runtime.ExitError", `Error: Runtime exited with error: exit status ${code}`));

  /** Waits for the next message that settles, but not longer than the limit. */
  const next = (limit: number, late: () => void): Promise<SandboxResult> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        late();
        void worker.terminate();
      }, limit);
      pending = (result) => {
        clearTimeout(timer);
        resolve(result);
      };
    });
  const timedOut = (seconds: number) => () =>
    fail("Sandbox.Timedout", `Error: Task timed out after ${seconds.toFixed(2)} seconds`);

  return {
    alive: () => alive,
    run: async (event) => {
      const init = loaded ?? (await next(initLimit, timedOut(initLimit / 1000)));
      if (!init.ok) return init;
      if (!alive)
        return {
          ok: false,
          error: { errorType: "Runtime.ExitError", errorMessage: "Error: Runtime has exited", trace: [] },
        };
      const ended = next(timeout * 1000, timedOut(timeout));
      const message: WorkerEvent = { ...event, deadline: Date.now() + timeout * 1000 };
      worker.postMessage(message);
      return ended;
    },
    close: async () => {
      alive = false;
      await worker.terminate();
    },
  };
};

/** Its name alone: the message of a late throw may hold data. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
