import type { AlarmDefinition } from "../alarm-definition.ts";
import { apiMetric } from "../metrics.ts";
import type { Watched } from "../watched.ts";
import { fiveMinutes, several } from "./severity.ts";

/** What API Gateway measures. It has no metric for its own 429: they are among the refusals. */
export const apiAlarms = <Text>(watched: Watched<Text>): ReadonlyArray<AlarmDefinition<Text | string>> => [
  {
    name: "api-faults",
    says: "The API answers 5xx.",
    watches: apiMetric("5XXError", "Sum")(watched),
    threshold: several,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    // More than three cold starts in a row, with a hash between them, should take: who is this slow waits for something.
    name: "api-slow",
    says: "One request in a hundred takes three seconds or more.",
    watches: apiMetric("Latency", "p99")(watched),
    threshold: 3000,
    periodSeconds: fiveMinutes,
    periods: 3,
  },
  {
    // 404 and 409 are everyday answers, so only most of many are a sign.
    name: "api-refusals",
    says: "Half of all requests and more are answered 4xx, 429 among them.",
    watches: {
      expression: "IF(requests >= 100, 100 * FILL(refused, 0) / requests, 0)",
      of: { requests: apiMetric("Count", "Sum")(watched), refused: apiMetric("4XXError", "Sum")(watched) },
    },
    threshold: 50,
    periodSeconds: fiveMinutes,
    periods: 3,
  },
];
