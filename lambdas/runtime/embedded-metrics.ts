import type { LogLine } from "./log.ts";

type Metric = {
  readonly name: string;
  readonly unit: "Count" | "Milliseconds";
  readonly values: ReadonlyArray<number>;
  /** Members of the line that tell one series of this metric from another. */
  readonly dimensions: Readonly<Record<string, string>>;
};

const count = (name: string, dimensions: Metric["dimensions"] = {}): Metric => ({
  name,
  unit: "Count",
  values: [1],
  dimensions,
});

/**
 * What one log line counts as, in CloudWatch's embedded metric format: CloudWatch reads the metrics from the log, so
 * that no function calls it (CloudWatch user guide: Embedded metric format specification). Empty for most lines.
 */
export const embeddedMetrics = (now: Date, namespace: string, line: LogLine): Readonly<Record<string, unknown>> => {
  const metrics = metricsOf(line);
  if (metrics.length === 0) return {};
  return {
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: metrics.map(({ name, unit, dimensions }) => ({
        Namespace: namespace,
        Dimensions: [Object.keys(dimensions)],
        Metrics: [{ Name: name, Unit: unit }],
      })),
    },
    ...Object.fromEntries<unknown>(
      metrics.flatMap(({ name, values, dimensions }) => [[name, values], ...Object.entries(dimensions)]),
    ),
  };
};

const conflicts: ReadonlyArray<unknown> = ["EmailTaken", "StaleVersion"];

const metricsOf = ({ outcome, refusal, rules, hash_times }: LogLine): ReadonlyArray<Metric> => [
  ...(outcome === "created" ? [count("Registrations")] : []),
  ...(conflicts.includes(refusal) ? [count("Conflicts")] : []),
  ...(refusal === undefined ? [] : [count("Refusals", { rule: rules?.[0] ?? refusal })]),
  ...(hash_times === undefined
    ? []
    : [{ name: "HashTime", unit: "Milliseconds" as const, values: hash_times, dimensions: {} }]),
];
