export type RateLimit = {
  /** Requests of one address that pass within the window. */
  readonly limit: number;
  readonly windowSeconds: number;
};

/** How often AWS WAF looks at its counters (developer guide: rate-based rule caveats); requests are counted in such steps. */
const stepSeconds = 10;

/** Counts a request of an address, and tells whether that address is over the limit. What is over counts too. */
export const rateLimiter = (
  { limit, windowSeconds }: RateLimit,
  now: () => number = Date.now,
): ((address: string) => boolean) => {
  const steps = new Map<number, Map<string, number>>();
  return (address) => {
    const step = Math.floor(now() / 1000 / stepSeconds);
    for (const old of steps.keys()) if (old <= step - windowSeconds / stepSeconds) steps.delete(old);
    const current = steps.get(step) ?? new Map<string, number>();
    steps.set(step, current.set(address, (current.get(address) ?? 0) + 1));
    const counted = [...steps.values()].reduce((sum, counts) => sum + (counts.get(address) ?? 0), 0);
    return counted > limit;
  };
};
