import type { AlarmDefinition } from "../alarm-definition.ts";
import { tableErrors, tableMetric, tableOperations } from "../metrics.ts";
import { sumOf } from "../sum-of.ts";
import type { Watched } from "../watched.ts";
import { fiveMinutes, several } from "./severity.ts";

/** The table. The SDK tries three times, so a client notices much less than these count. */
export const dataAlarms = <Text>(watched: Watched<Text>): ReadonlyArray<AlarmDefinition<Text | string>> => [
  {
    name: "table-throttles",
    says: "DynamoDB throttles the table.",
    watches: sumOf([tableMetric("ReadThrottleEvents")(watched), tableMetric("WriteThrottleEvents")(watched)]),
    threshold: 2 * several,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    name: "table-errors",
    says: "DynamoDB answers with errors of its own.",
    watches: sumOf(tableOperations.map((operation) => tableErrors(operation)(watched))),
    threshold: several,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
];
