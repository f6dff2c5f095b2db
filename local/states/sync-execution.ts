/** StartSyncExecution's answer; times are Unix seconds, as in the service's JSON. */
export type SyncExecution = {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly startDate: number;
  readonly stopDate: number;
  readonly status: "SUCCEEDED" | "FAILED" | "TIMED_OUT";
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly billingDetails: { readonly billedDurationInMilliseconds: number; readonly billedMemoryUsedInMB: number };
};

export type Ending =
  | { readonly status: "SUCCEEDED"; readonly output: string }
  | { readonly status: "FAILED" | "TIMED_OUT"; readonly error?: string; readonly cause?: string };

export type Started = Pick<SyncExecution, "executionArn" | "stateMachineArn" | "name" | "input"> & {
  /** Unix time in milliseconds. */
  readonly startedAt: number;
};

/** Puts an execution's ending into the words of the service. Express rounds time up to 100 ms and memory to 64 MB. */
export const syncExecution = ({ startedAt, ...started }: Started, ending: Ending): SyncExecution => {
  const stoppedAt = Date.now();
  return {
    ...started,
    startDate: startedAt / 1000,
    stopDate: stoppedAt / 1000,
    ...ending,
    billingDetails: {
      billedDurationInMilliseconds: Math.max(100, Math.ceil((stoppedAt - startedAt) / 100) * 100),
      billedMemoryUsedInMB: 64,
    },
  };
};
