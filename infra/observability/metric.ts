/** One series of CloudWatch, and the statistic of it that is looked at. */
export type Metric<Text = string> = {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, Text>>;
  readonly stat: "Sum" | "Maximum" | "p50" | "p99";
};
