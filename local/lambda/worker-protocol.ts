/** What the worker thread of a sandbox is started with. */
export type WorkerStart = { readonly file: string; readonly exported: string };

/** One event for the handler. */
export type WorkerEvent = {
  readonly payload: string;
  /** Unix time in milliseconds at which the function is stopped. */
  readonly deadline: number;
  readonly requestId: string;
  readonly functionArn: string;
};

/** What a handler threw, as Lambda reports it. */
export type WorkerError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: ReadonlyArray<string>;
};

export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "init-error"; readonly error: WorkerError }
  /** `result` is JSON text; undefined when the handler returned undefined. */
  | { readonly kind: "result"; readonly result: string | undefined }
  | { readonly kind: "error"; readonly error: WorkerError }
  | { readonly kind: "log"; readonly line: string };
