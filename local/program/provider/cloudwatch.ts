import { arn, physicalName, stableId, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

/** Logs are only names on a laptop; alarms, dashboards and saved queries are registered, and nothing measures. */
export const cloudwatch: Provider = {
  "aws:cloudwatch/logGroup:LogGroup": {
    required: [],
    make: (logGroup, account) => {
      const name = physicalName(logGroup);
      return { id: name, outputs: { name, arn: arn("logs", `log-group:${name}`, account) } };
    },
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    required: ["comparisonOperator", "evaluationPeriods", "threshold"],
    make: (alarm, account) => {
      const name = physicalName(alarm);
      return { id: name, outputs: { name, arn: arn("cloudwatch", `alarm:${name}`, account) } };
    },
  },
  "aws:cloudwatch/dashboard:Dashboard": {
    required: ["dashboardName", "dashboardBody"],
    make: (dashboard, { accountId }) => {
      const name = text(dashboard, "dashboardName");
      // Dashboards belong to no region.
      return { id: name, outputs: { dashboardArn: `arn:aws:cloudwatch::${accountId}:dashboard/${name}` } };
    },
  },
  "aws:cloudwatch/queryDefinition:QueryDefinition": {
    required: ["queryString"],
    make: (query) => {
      const queryDefinitionId = stableId(query.urn, 36);
      return { id: physicalName(query), outputs: { name: physicalName(query), queryDefinitionId } };
    },
  },
};
