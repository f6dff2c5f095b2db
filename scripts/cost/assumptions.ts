type Assumption = { readonly value: number; readonly unit: string; readonly source: string };

/** What the program does not say and the bill depends on. `--assume name=value` sets one for a run. */
export const assumptions = {
  requestKilobytes: { value: 2, unit: "KB", source: "headers and a profile" },
  responseKilobytes: { value: 2, unit: "KB", source: "headers and a user" },
  itemKilobytes: { value: 1, unit: "KB", source: "a user with an ordinary profile" },
  requestsPerConnection: { value: 10, unit: "requests", source: "guess: services keep connections open" },
  connectionSeconds: { value: 60, unit: "s", source: "the load balancer's idle timeout" },
  hashMilliseconds: {
    value: 32,
    unit: "ms at 1769 MB",
    source: "measured: argon2id m=19456 t=2 on one busy Xeon core; 19 to 24 idle (docs/adr/0005)",
  },
  tripMilliseconds: { value: 5, unit: "ms", source: "a call of DynamoDB, 2 to 5" },
  handlerMilliseconds: {
    value: 4,
    unit: "ms",
    source: "a warm Node 24 handler at 512 MB, 3.4 published by lambda-perf",
  },
  coldShare: { value: 0.01, unit: "of invocations", source: "guess: AWS says under 1 % of production traffic" },
  initMilliseconds: {
    value: 180,
    unit: "ms",
    source: "an empty Node 24 function 116 (lambda-perf), our bundle 63 (measured)",
  },
  stepMilliseconds: { value: 20, unit: "ms a step", source: "guess: nothing published for Express" },
  workflowMegabytes: {
    value: 50,
    unit: "MB",
    source: "an Express execution without its data (AWS Step Functions pricing)",
  },
  functionLogBytes: {
    value: 250,
    unit: "bytes",
    source: "lines of lambdas/runtime/log.ts, and 26 that CloudWatch adds",
  },
  platformLogBytes: { value: 600, unit: "bytes", source: "Lambda's start and report lines, at system level INFO" },
  workflowEventBytes: {
    value: 360,
    unit: "bytes",
    source: "an event without data, counted, and 26 that CloudWatch adds",
  },
  accessEntryBytes: { value: 500, unit: "bytes", source: "an entry of the load balancer's access log" },
  webAclEntryBytes: { value: 1500, unit: "bytes", source: "guess: an entry with the request's headers" },
  flowLogGigabytes: { value: 0.2, unit: "GB a month", source: "health checks alone: 2 nodes, 2 targets, every 30 s" },
  logCompression: { value: 0.15, unit: "stored of ingested", source: "CloudWatch pricing page, archived logs" },
  traceShare: { value: 0.05, unit: "of requests", source: "X-Ray's default rule: one a second and 5 %" },
  customMetrics: { value: 14, unit: "metrics", source: "lambdas/runtime: 3, and one for each rule that refuses" },
  metricsPerMethod: { value: 5, unit: "metrics", source: "API Gateway: count, latency, integration latency, 4xx, 5xx" },
  "hashes:user-registration/validate-user-input": {
    value: 1,
    unit: "a call",
    source: "one password, hashed in the first state",
  },
  "reads:validate-user-input": { value: 0, unit: "a call", source: "reads only for a key or a password change" },
  "reads:delete-user": { value: 1, unit: "a call", source: "one read, then the delete (docs/adr/0002)" },
} as const satisfies Readonly<Record<string, Assumption>>;

export type AssumptionName = keyof typeof assumptions;

/** The table's values, and for single functions `reads:<function>` and `hashes:<workflow>/<function>`. */
export type Assumed = Readonly<Record<AssumptionName, number>> & Readonly<Record<string, number>>;
