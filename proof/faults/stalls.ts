/** How long this process stood still at most: a machine that does is no fault of the system. */
export type Stalls = {
  /** The longest stall since a moment of `performance.now()`, in milliseconds. */
  readonly since: (moment: number) => number;
  readonly stop: () => void;
};

const everyMs = 20;

export const watchStalls = (): Stalls => {
  const stalls: { readonly at: number; readonly lasted: number }[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - last > 5 * everyMs) stalls.push({ at: now, lasted: now - last - everyMs });
    last = now;
  }, everyMs);
  return {
    since: (moment) => Math.max(0, ...stalls.filter(({ at }) => at >= moment).map(({ lasted }) => lasted)),
    stop: () => clearInterval(timer),
  };
};
