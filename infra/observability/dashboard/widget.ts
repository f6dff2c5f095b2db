import type { Metric } from "../metric.ts";

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Options = { readonly label?: string; readonly expression?: string };
/** Namespace, name, name and value of each dimension, and last what is special about the line. */
export type Line = ReadonlyArray<string | Options | { readonly stat: string; readonly label?: string }>;

/** The part of a dashboard's body that is used here (CloudWatch API reference: dashboard body structure). */
export type Widget = Place &
  (
    | {
        readonly type: "alarm";
        readonly properties: { readonly title: string; readonly alarms: ReadonlyArray<string> };
      }
    | {
        readonly type: "metric";
        readonly properties: {
          readonly title: string;
          readonly region: string;
          readonly view: "timeSeries";
          readonly period: number;
          readonly metrics: ReadonlyArray<Line>;
        };
      }
  );

export const line = ({ namespace, metricName, dimensions, stat }: Metric, label: string): Line => [
  namespace,
  metricName,
  ...Object.entries(dimensions).flat(),
  { stat, label },
];
