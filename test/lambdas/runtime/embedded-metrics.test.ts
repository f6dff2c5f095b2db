import { expect } from "chai";
import { embeddedMetrics } from "../../../lambdas/runtime/embedded-metrics.ts";
import type { LogLine } from "../../../lambdas/runtime/log.ts";

const now = new Date("2026-03-01T12:00:00.000Z");
const metricsOf = (line: Partial<LogLine>) =>
  embeddedMetrics(now, "user-manager/dev", {
    level: "INFO",
    request_id: "r",
    operation: "create-user-record",
    outcome: "refused",
    ...line,
  });
const directive = (name: string, unit: string, ...dimensions: ReadonlyArray<string>) => ({
  Namespace: "user-manager/dev",
  Dimensions: [dimensions],
  Metrics: [{ Name: name, Unit: unit }],
});

describe("embeddedMetrics", () => {
  it("counts a registration", () => {
    expect(metricsOf({ outcome: "created" })).to.deep.equal({
      _aws: { Timestamp: now.getTime(), CloudWatchMetrics: [directive("Registrations", "Count")] },
      Registrations: [1],
    });
  });

  for (const refusal of ["EmailTaken", "StaleVersion"])
    it(`counts ${refusal} as a conflict and as a refusal`, () => {
      expect(metricsOf({ refusal })).to.deep.equal({
        _aws: {
          Timestamp: now.getTime(),
          CloudWatchMetrics: [directive("Conflicts", "Count"), directive("Refusals", "Count", "rule")],
        },
        Conflicts: [1],
        Refusals: [1],
        rule: refusal,
      });
    });

  it("counts invalid input once, under the first of the rules that it breaks", () => {
    expect(metricsOf({ refusal: "InvalidInput", rules: ["email", "required"] })).to.deep.include({
      Refusals: [1],
      rule: "email",
    });
  });

  it("tells the time of every hash", () => {
    expect(metricsOf({ outcome: "valid", hash_times: [20.25, 21] })).to.deep.equal({
      _aws: { Timestamp: now.getTime(), CloudWatchMetrics: [directive("HashTime", "Milliseconds")] },
      HashTime: [20.25, 21],
    });
  });

  it("adds nothing to a line that counts as nothing", () => {
    expect(metricsOf({ outcome: "found" })).to.deep.equal({});
    expect(metricsOf({ level: "ERROR", outcome: "Defect" })).to.deep.equal({});
  });
});
