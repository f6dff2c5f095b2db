import type { Throttles } from "./read-throttles.ts";
import { tokenBucket } from "./token-bucket.ts";
import type { TokenBucket } from "./token-bucket.ts";

/** Whether a request of a method of a resource may pass at a time (in milliseconds). */
export type PassThrottle = (resourcePath: string, methodName: string, now: number) => boolean;

/**
 * The throttles of a stage at work. "Per-API, per-stage throttling limits are applied at the API method level" (AWS): a
 * setting for the whole stage gives each method a bucket of that size; a method's own setting comes before it.
 */
export const makeThrottle = (throttles: Throttles): PassThrottle => {
  const buckets = new Map<string, TokenBucket>();
  return (resourcePath, methodName, now) => {
    const method = `${resourcePath.slice(1)}/${methodName}`;
    const throttle = throttles.get(method) ?? throttles.get("*/*");
    if (throttle === undefined) return true;
    const bucket = buckets.get(method) ?? tokenBucket(throttle);
    buckets.set(method, bucket);
    return bucket(now);
  };
};
