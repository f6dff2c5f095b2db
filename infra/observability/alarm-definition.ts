import type { Metric } from "./metric.ts";

/** Several metrics as one number, by CloudWatch's metric math; the names are those that the expression uses. */
export type Formula<Text = string> = {
  readonly expression: string;
  readonly of: Readonly<Record<string, Metric<Text>>>;
};

/** One alarm. It rings when the number reaches the threshold in that many periods, one after the other. */
export type AlarmDefinition<Text = string> = {
  /** Also the heading of its entry in docs/runbook.md. */
  readonly name: string;
  /** One sentence for whoever is woken by it. */
  readonly says: string;
  readonly watches: Metric<Text> | Formula<Text>;
  readonly threshold: number;
  /** Rings below the threshold instead. */
  readonly below?: true;
  readonly periodSeconds: number;
  readonly periods: number;
  /**
   * What no data means. Metrics that count trouble are silent without it, and all are without requests: that is no
   * trouble. `missing` makes the alarm say that it does not know.
   */
  readonly silence?: "notBreaching" | "missing";
};

export const isFormula = <Text>(watches: AlarmDefinition<Text>["watches"]): watches is Formula<Text> =>
  "expression" in watches;
