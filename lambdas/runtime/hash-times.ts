import type { WriteLog } from "./log.ts";

export type HashTimes = {
  /** Keeps the milliseconds of one hash for the line of the event that runs. */
  readonly record: (milliseconds: number) => void;
  /** A log that adds what was kept to the next line. */
  readonly into: (log: WriteLog) => WriteLog;
};

/** Carries hash times from the hasher to the log line; a function runs one event at a time, so they belong to the next one. */
export const hashTimes = (): HashTimes => {
  let times: ReadonlyArray<number> = [];
  return {
    record: (milliseconds) => (times = [...times, Math.round(milliseconds * 100) / 100]),
    into: (log) => (line) => {
      const hash_times = times;
      times = [];
      log(hash_times.length === 0 ? line : { ...line, hash_times });
    },
  };
};
