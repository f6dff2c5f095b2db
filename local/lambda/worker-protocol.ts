/** What the worker thread of a sandbox is started with. */
export type WorkerStart = {
  /** The module of the handler: an absolute path, symbolic links resolved. */
  readonly file: string;
  /** The name under which it exports the handler. */
  readonly exported: string;
  /** The folder of the function; nothing outside it can be imported. */
  readonly root: string;
};

/** One event for the handler. */
export type WorkerEvent = {
  /** JSON text. */
  readonly payload: string;
  /** Unix time in milliseconds at which the function is stopped. */
  readonly deadline: number;
  readonly requestId: string;
  readonly functionArn: string;
};

/** What went wrong, in the words of Lambda's error payload. */
export type WorkerError = {
  readonly errorType: string;
  readonly errorMessage: string;
  /** Absent when the runtime itself ended. */
  readonly trace?: ReadonlyArray<string>;
};

/** Of Lambda's structured logs, in order of severity (Lambda developer guide: log levels). */
export const levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"] as const;
export type Level = (typeof levels)[number];

export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "init-error"; readonly error: WorkerError }
  /** `result` is JSON text. */
  | { readonly kind: "result"; readonly result: string }
  | { readonly kind: "error"; readonly error: WorkerError }
  /** Something was thrown where nobody could catch it: the thread ends. */
  | { readonly kind: "crash"; readonly error: WorkerError }
  /** `line` is JSON text without line breaks. */
  | { readonly kind: "log"; readonly line: string; readonly level: Level };
