const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs `work`; when the process is told to end meanwhile, cleans up and then ends as if nobody had listened. */
export const untilStopped = async <A>(cleanUp: () => void, work: () => Promise<A>): Promise<A> => {
  const forget = () => signals.forEach((signal) => process.off(signal, stop));
  const stop = (signal: NodeJS.Signals): void => {
    forget();
    cleanUp();
    process.kill(process.pid, signal);
  };
  signals.forEach((signal) => process.on(signal, stop));
  try {
    return await work();
  } finally {
    forget();
  }
};
