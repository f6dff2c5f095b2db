import type { Formula } from "./alarm-definition.ts";
import type { Metric } from "./metric.ts";

/**
 * The sum of metrics of which any may be silent. FILL makes silence a zero, because a sum with a missing part is missing
 * (CloudWatch user guide: metric math). Periods are minutes long, so that a late last minute is counted in the next look.
 */
export const sumOf = <Text>(metrics: ReadonlyArray<Metric<Text>>): Formula<Text> => {
  const named = metrics.map((metric, index) => [`m${index + 1}`, metric] as const);
  return {
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(" + "),
    of: Object.fromEntries(named),
  };
};
