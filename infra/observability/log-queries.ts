import type { LogQuery } from "./log-query.ts";

/** The questions that come up again and again (CloudWatch Logs user guide: Logs Insights query syntax). */
export const logQueries: ReadonlyArray<LogQuery> = [
  {
    name: "refusals by rule",
    from: ["functions"],
    commands: [
      'filter outcome = "refused"',
      "stats count(*) as refusals by operation, refusal, rule",
      "sort refusals desc",
    ],
  },
  {
    name: "faults by function",
    from: ["functions"],
    commands: [
      // What ran out of time or memory wrote no line of ours; Lambda reports it (developer guide: system log level event mapping).
      'filter level = "ERROR" or (type = "platform.report" and record.status != "success")',
      "stats count(*) as faults, latest(@timestamp) as last by @log, outcome, error, message, record.status",
      "sort faults desc",
    ],
  },
  {
    name: "slowest requests",
    from: ["requests"],
    commands: [
      "fields time, method, resource, status, latency_ms, integration_latency_ms, request_id, trace_id",
      "sort latency_ms desc",
      "limit 20",
    ],
  },
  {
    name: "answers by status",
    from: ["requests"],
    commands: ["stats count(*) as answers by method, resource, status, error_type", "sort answers desc"],
  },
  {
    name: "one request by id",
    from: ["requests", "functions"],
    commands: [
      'filter request_id = "REQUEST-ID" or operation_id = "REQUEST-ID"',
      "fields @timestamp, @log, operation, outcome, refusal, error, message, method, resource, status, latency_ms, trace_id",
      "sort @timestamp asc",
    ],
  },
  {
    name: "failed steps of workflows",
    from: ["workflows"],
    commands: [
      "filter type like /Failed|TimedOut|Aborted/",
      "fields @timestamp, type, details.name, execution_arn",
      "sort @timestamp desc",
      "limit 50",
    ],
  },
];
