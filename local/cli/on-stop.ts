/** npm passes Ctrl-C on to a process that the terminal has already told, so the echo of a signal is no second signal. */
const echoMs = 500;

/** Calls `stop` at the first SIGINT or SIGTERM; a further one, when stopping takes too long, ends the process at once. */
export const onStop = (
  stop: () => Promise<void>,
  exit: (code: number) => void = (code) => process.exit(code),
): void => {
  let first: number | undefined;
  const stopping = (): void => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      stop().then(
        () => exit(0),
        () => exit(1),
      );
    } else if (now - first > echoMs) exit(1);
  };
  process.on("SIGINT", stopping).on("SIGTERM", stopping);
};
