import type { Throttle } from "./read-throttles.ts";

/** Takes one token, or says that there is none; `now` in milliseconds. */
export type TokenBucket = (now: number) => boolean;

/** "API Gateway throttles requests to your API using the token bucket algorithm" (AWS, request throttling). */
export const tokenBucket = ({ rate, burst }: Throttle): TokenBucket => {
  let [tokens, filledAt] = [burst, -Infinity];
  return (now) => {
    const seconds = Math.max(0, now - filledAt) / 1000;
    tokens = filledAt === -Infinity ? burst : Math.min(burst, tokens + seconds * rate);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
};
