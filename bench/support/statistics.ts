/** The middle value; the mean of the two middle ones for an even count. */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** `median (smallest–largest)` with a unit, for people. */
export const summary = (values: ReadonlyArray<number>, unit: string, digits = 0): string => {
  const show = (value: number) => value.toFixed(digits);
  return `${show(median(values))} ${unit} (${show(Math.min(...values))}–${show(Math.max(...values))})`;
};
