import type * as aws from "@pulumi/aws";
import type { Input } from "@pulumi/pulumi";
import { type AlarmDefinition, type Formula, isFormula } from "./alarm-definition.ts";
import type { Metric } from "./metric.ts";

type Inputs = aws.cloudwatch.MetricAlarmArgs;

/** A definition as CloudWatch takes it. `stack` tells whoever gets the message where it comes from. */
export const alarmInputs = (
  definition: AlarmDefinition<Input<string>>,
  stack: string,
  topic: Input<string>,
): Inputs => ({
  alarmDescription: `${stack}: ${definition.says} See docs/runbook.md#${definition.name}`,
  comparisonOperator: definition.below === true ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
  threshold: definition.threshold,
  evaluationPeriods: definition.periods,
  treatMissingData: definition.silence ?? "notBreaching",
  ...series(definition),
  alarmActions: [topic],
  okActions: [topic],
});

const series = ({ watches, periodSeconds }: AlarmDefinition<Input<string>>): Inputs =>
  isFormula(watches) ? formula(watches, periodSeconds) : single(watches, periodSeconds);

const single = ({ namespace, metricName, dimensions, stat }: Metric<Input<string>>, period: number): Inputs => ({
  namespace,
  metricName,
  ...named(dimensions),
  period,
  // Few samples count too: CloudWatch would ignore a p99 of less than 1,000 (user guide: percentiles and low data samples).
  ...(stat.startsWith("p") ? { extendedStatistic: stat } : { statistic: stat }),
});

const formula = ({ expression, of }: Formula<Input<string>>, period: number): Inputs => ({
  metricQueries: [
    { id: "result", expression, label: "result", returnData: true },
    ...Object.entries(of).map(([id, { namespace, metricName, dimensions, stat }]) => ({
      id,
      metric: { namespace, metricName, ...named(dimensions), stat, period },
      returnData: false,
    })),
  ],
});

/** A series without dimensions has none to name. */
const named = (dimensions: Metric<Input<string>>["dimensions"]): Pick<Inputs, "dimensions"> =>
  Object.keys(dimensions).length === 0 ? {} : { dimensions };
