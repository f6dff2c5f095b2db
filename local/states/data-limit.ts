/** State data, and an execution's input and output, in bytes of UTF-8 (Step Functions quotas). */
export const dataLimit = 262_144;

export const isOverLimit = (json: string): boolean => Buffer.byteLength(json) > dataLimit;

/** What Step Functions says of a state whose data are too large. */
export const overLimitCause = (state: string): string =>
  `The state/task '${state}' returned a result with a size exceeding the maximum number of bytes service limit.`;
