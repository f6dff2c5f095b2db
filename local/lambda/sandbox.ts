import { crashed, timedOut } from "./sandbox-fault.ts";
import { type SandboxSettings, startWorker } from "./start-worker.ts";
import type { Level, WorkerError, WorkerEvent, WorkerMessage } from "./worker-protocol.ts";

/** JSON text of what the handler returned, or what went wrong. */
export type SandboxResult =
  { readonly ok: true; readonly result: string } | { readonly ok: false; readonly error: WorkerError };

export type Sandbox = {
  /** False once it has crashed or was stopped: it takes no more events. */
  readonly alive: () => boolean;
  /** Runs one event; the caller waits for its end before the next. Never rejects. */
  readonly run: (event: Omit<WorkerEvent, "deadline">) => Promise<SandboxResult>;
  readonly close: () => Promise<void>;
};

type Options = SandboxSettings & {
  /** In seconds, from the moment the event runs: waiting and loading do not count. */
  readonly timeout: number;
  readonly log: (line: string, level: Level) => void;
  /** Told of a fault between two events, which no answer tells. */
  readonly lost: (error: WorkerError) => void;
};

/** Lambda's limit for loading a function, in seconds. */
const initLimit = 10;

/** A worker thread with an environment, a memory limit and a time limit of its own. */
export const startSandbox = ({ timeout, log, lost, ...settings }: Options): Sandbox => {
  const worker = startWorker(settings);
  const init = Promise.withResolvers<WorkerError | undefined>();
  let alive = true;
  let running = false;
  let requestId = "";
  let settle: ((result: SandboxResult) => void) | undefined;

  const answer = (result: SandboxResult): void => {
    clearTimeout(timer);
    running = false;
    settle?.(result);
    settle = undefined;
  };
  /** Only the first fault counts: stopping a thread makes it report its end as well. */
  const end = (error: WorkerError): void => {
    if (!alive) return;
    alive = false;
    init.resolve(error);
    if (!running) lost(error);
    answer({ ok: false, error });
    void worker.terminate();
  };
  const limit = (seconds: number): NodeJS.Timeout =>
    setTimeout(() => end(timedOut(requestId, seconds)), seconds * 1000);
  let timer = limit(initLimit);

  worker.on("message", (message: WorkerMessage) => {
    if (message.kind === "log") log(message.line, message.level);
    else if (message.kind === "result") answer({ ok: true, result: message.result });
    else if (message.kind === "error") answer({ ok: false, error: message.error });
    else if (message.kind !== "ready") end(message.error);
    else {
      clearTimeout(timer);
      init.resolve(undefined);
    }
  });
  worker.on("error", (error: unknown) => end(crashed(requestId, error)));
  worker.on("exit", (exitCode) => end(crashed(requestId, exitCode)));

  return {
    alive: () => alive,
    run: async (event) => {
      running = true;
      requestId = event.requestId;
      const failure = await init.promise;
      if (failure !== undefined) return { ok: false, error: failure };
      if (!alive) return { ok: false, error: crashed(requestId, 0) };
      const result = new Promise<SandboxResult>((resolve) => (settle = resolve));
      timer = limit(timeout);
      worker.postMessage({ ...event, deadline: Date.now() + timeout * 1000 } satisfies WorkerEvent);
      return result;
    },
    close: async () => {
      // An event that runs gets an answer; that there is none is no news.
      running = true;
      end(crashed(requestId, 0));
      await worker.terminate();
    },
  };
};
