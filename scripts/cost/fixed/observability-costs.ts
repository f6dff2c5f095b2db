import { itemsOf, membersOf } from "../../../local/members.ts";
import type { FixedCosts } from "../costing.ts";
import { methodsOf } from "../usage/methods-of.ts";

/** What watches the stack by the month. A metric costs only while it is written: those are upper bounds. */
export const observabilityCosts: FixedCosts = {
  "aws:cloudwatch/metricAlarm:MetricAlarm": ({ inputs }, { item }) => {
    const queried = itemsOf(inputs["metricQueries"]).filter((query) => "metric" in membersOf(query)).length;
    const fast = Number(inputs["period"] ?? 60) < 60;
    return [item("alarms", "metrics", Math.max(1, queried), fast ? "fastAlarmMetricMonth" : "alarmMetricMonth")];
  },
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": (_, { item }) => [
    item("alarms", "composite", 1, "compositeAlarmMonth"),
  ],
  "aws:cloudwatch/dashboard:Dashboard": (_, { item }) => [item("dashboards", "shown", 1, "dashboardMonth")],
  "aws:apigateway/methodSettings:MethodSettings": ({ inputs }, { item, assumed, program }) => {
    const detailed = membersOf(inputs["settings"])["metricsEnabled"] === true;
    const methods = detailed ? methodsOf(program, inputs["restApi"]).length : 0;
    return [item("metrics", "of the API's methods, at most", methods * assumed.metricsPerMethod, "customMetricMonth")];
  },
  // Functions write metrics in their log lines when they are given a namespace.
  "pulumi:pulumi:Stack": (_, { item, assumed, program }) => {
    const variables = program.resources.map(({ inputs }) => membersOf(membersOf(inputs["environment"])["variables"]));
    const namespaces = new Set(variables.flatMap(({ METRICS_NAMESPACE: name }) => (name === undefined ? [] : [name])));
    return [item("metrics", "of the functions, at most", namespaces.size * assumed.customMetrics, "customMetricMonth")];
  },
};
