import type { AlarmDefinition } from "../alarm-definition.ts";
import { apiMetric, balancerMetric, targetMetric } from "../metrics.ts";
import type { Watched } from "../watched.ts";
import { fiveMinutes, several } from "./severity.ts";

/** The load balancer and the endpoint: what clients see even if the API never hears of them. */
export const frontDoorAlarms = <Text>(watched: Watched<Text>): ReadonlyArray<AlarmDefinition<Text | string>> => [
  {
    name: "front-door-faults",
    says: "The load balancer answers 5xx by itself: it gets no answer from the endpoint.",
    watches: balancerMetric("HTTPCode_ELB_5XX_Count", "Sum")(watched),
    threshold: several,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    // Beside api-faults: it sees every status that leaves, whoever made it, templates that override the status included.
    name: "target-faults",
    says: "Clients get 5xx from behind the load balancer.",
    watches: targetMetric("HTTPCode_Target_5XX_Count", "Sum")(watched),
    threshold: several,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    name: "targets-unhealthy",
    says: "An address of the endpoint does not answer the health check.",
    watches: targetMetric("UnHealthyHostCount", "Maximum")(watched),
    threshold: 1,
    // The health check itself needs two failures, a minute; a zone that is moved may take one more.
    periodSeconds: 60,
    periods: 3,
    // The count is written as long as there are targets, so its silence is worth a look, but no call.
    silence: "missing",
  },
  {
    // The health check cannot see this: the endpoint says 403 to it, and to everybody when the way to the API is lost.
    name: "api-unreached",
    says: "Requests leave the load balancer, but most never arrive at the API.",
    watches: {
      expression: "IF(forwarded >= 10 && FILL(arrived, 0) < forwarded / 2, 1, 0)",
      of: {
        forwarded: targetMetric("RequestCount", "Sum")(watched),
        arrived: apiMetric("Count", "Sum")(watched),
      },
    },
    threshold: 1,
    periodSeconds: fiveMinutes,
    periods: 2,
  },
];
