/**
 * npm passes Ctrl-C on to a process that the terminal has already told, so the echo of a signal is no second signal.
 */
const echoMs = 500;
const watchMs = 500;

type Surroundings = Pick<NodeJS.Process, "on" | "ppid" | "env"> & { exit(code: number): void };

/**
 * Calls `stop` once, at the first SIGINT or SIGTERM, and ends the process with status 0 when it is done. A further
 * signal, when stopping takes too long, ends the process at once. Under npm it also stops when its parent is gone: npm
 * ends the shell between itself and this process, but not this process.
 */
export const onStop = (stop: () => Promise<void>, surroundings: Surroundings = process): void => {
  let first: number | undefined;
  const signalled = (): void => {
    const now = performance.now();
    if (first !== undefined) {
      if (now - first > echoMs) surroundings.exit(1);
      return;
    }
    first = now;
    stop().then(
      () => surroundings.exit(0),
      () => surroundings.exit(1),
    );
  };
  surroundings.on("SIGINT", signalled).on("SIGTERM", signalled);
  if (surroundings.env["npm_lifecycle_event"] === undefined) return;
  const parent = surroundings.ppid;
  const watch = setInterval(() => {
    if (surroundings.ppid === parent) return;
    clearInterval(watch);
    signalled();
  }, watchMs).unref();
};
