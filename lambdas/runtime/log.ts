/** One thing that happened; values are our own words and ids, never an address, a password or a hash. */
export type LogLine = {
  readonly level: "INFO" | "WARN" | "ERROR";
  readonly request_id: string;
  readonly operation: string;
  readonly outcome: string;
  readonly [detail: string]: unknown;
};

export type WriteLog = (line: LogLine) => void;

/** JSON.stringify leaves these raw; a viewer that breaks lines on them could be shown a forged one (ASVS 16.4.1). */
const lineBreakers = /[\u007f-\u009f\u2028\u2029]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** One event as one line of JSON, stamped in UTC; `timestamp` and `level` are the names that Lambda's log filter reads. */
export const logLine = (now: Date, line: LogLine): string =>
  JSON.stringify({ timestamp: now.toISOString(), ...line }).replace(lineBreakers, escaped);
