import { embeddedMetrics } from "./embedded-metrics.ts";

/** One thing that happened; values are our own words and ids, never an address, a password or a hash. */
export type LogLine = {
  readonly level: "INFO" | "WARN" | "ERROR";
  readonly request_id: string;
  readonly operation: string;
  readonly outcome: string;
  /** The tag of the refusal, and the rules that the input breaks. */
  readonly refusal?: string;
  readonly rules?: ReadonlyArray<string>;
  /** Milliseconds of each password that was hashed. */
  readonly hash_times?: ReadonlyArray<number>;
  readonly [detail: string]: unknown;
};

export type WriteLog = (line: LogLine) => void;

/** JSON.stringify leaves these raw; a viewer that breaks lines on them could be shown a forged one (ASVS 16.4.1). */
const lineBreakers = /[\u007f-\u009f\u2028\u2029]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * One event as one line of JSON, stamped in UTC, with its metrics; `timestamp` and `level` are the names that Lambda's log
 * filter reads.
 */
export const logLine = (now: Date, namespace: string, line: LogLine): string => {
  const metrics = embeddedMetrics(now, namespace, line);
  // JSON.stringify leaves out what is undefined: hash times are told as a metric.
  const members = { timestamp: now.toISOString(), ...line, hash_times: undefined, ...metrics };
  return JSON.stringify(members).replace(lineBreakers, escaped);
};
