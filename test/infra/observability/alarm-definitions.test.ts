import { runInNewContext } from "node:vm";
import { expect } from "chai";
import { isFormula } from "../../../infra/observability/alarm-definition.ts";
import { alarmDefinitions } from "../../../infra/observability/alarm-definitions.ts";
import type { Metric } from "../../../infra/observability/metric.ts";
import { embeddedMetrics } from "../../../lambdas/runtime/embedded-metrics.ts";
import { publishedMetrics } from "./support/published-metrics.ts";
import { watched } from "./support/watched.ts";

const definitions = alarmDefinitions(watched);
const named = (name: string) => definitions.find((one) => one.name === name) ?? expect.fail(`no alarm ${name}`);
const metricsOf = ({ watches }: (typeof definitions)[number]): ReadonlyArray<Metric> =>
  isFormula(watches) ? Object.values(watches.of) : [watches];
const all = definitions.flatMap(metricsOf);

/** A series as text: namespace, name and dimensions. */
const series = (namespace: string, name: string, dimensions: Readonly<Record<string, unknown>>) =>
  `${namespace} ${name} ${JSON.stringify(dimensions)}`;

/** What a formula says of such values; undefined is a metric without data. CloudWatch's IF and FILL, once per period. */
const result = (name: string, values: Readonly<Record<string, number | undefined>>): unknown => {
  const { watches } = named(name);
  if (!isFormula(watches)) return expect.fail(`${name} is no formula`);
  expect(Object.keys(values)).to.have.members(Object.keys(watches.of));
  return runInNewContext(watches.expression, {
    ...values,
    IF: (condition: boolean, yes: unknown, no: unknown) => (condition ? yes : no),
    FILL: (value: number | undefined, missing: number) => value ?? missing,
  });
};

describe("the alarms", () => {
  it("watch what AWS publishes, by the dimensions that it has", () => {
    const ofAws = all.filter(({ namespace }) => namespace.startsWith("AWS/"));
    for (const { namespace, metricName, dimensions } of ofAws)
      expect(publishedMetrics[`${namespace} ${Object.keys(dimensions).join(",")}`], metricName).to.include(metricName);
    expect(ofAws).to.have.length.greaterThan(20);
  });

  it("watch what the functions tell", () => {
    const lines = [
      { outcome: "valid", hash_times: [30] },
      { outcome: "refused", refusal: "WrongPassword" },
      { outcome: "refused", refusal: "EmailTaken" },
    ].map((line) => ({ level: "INFO" as const, request_id: "1", operation: "get-user", ...line }));
    const told = lines.flatMap((line) => {
      const members: Readonly<Record<string, unknown>> = embeddedMetrics(new Date(0), watched.namespace, line);
      const { CloudWatchMetrics } = (members["_aws"] ?? expect.fail("no metrics")) as {
        readonly CloudWatchMetrics: ReadonlyArray<{
          readonly Namespace: string;
          readonly Dimensions: ReadonlyArray<ReadonlyArray<string>>;
          readonly Metrics: ReadonlyArray<{ readonly Name: string }>;
        }>;
      };
      return CloudWatchMetrics.flatMap(({ Namespace, Dimensions: [dimensions = []], Metrics }) =>
        Metrics.map(({ Name }) =>
          series(Namespace, Name, Object.fromEntries(dimensions.map((member) => [member, members[member]]))),
        ),
      );
    });
    const own = all.filter(({ namespace }) => !namespace.startsWith("AWS/"));
    expect(own).to.have.length(4);
    expect(told).to.include.members(
      own.map(({ namespace, metricName, dimensions }) => series(namespace, metricName, dimensions)),
    );
  });

  it("are each called once, and fit into CloudWatch", () => {
    const names = definitions.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    // Ten metrics are the most that an alarm's formula takes (CloudWatch user guide: alarms on metric math).
    for (const definition of definitions) expect(metricsOf(definition).length, definition.name).to.be.within(1, 10);
    for (const { periodSeconds, name } of definitions) expect([60, 300], name).to.include(periodSeconds);
  });

  it("look at every function, workflow and kind of write", () => {
    const values = (dimension: string, metricName: string) =>
      all.filter((one) => one.metricName === metricName).map(({ dimensions }) => dimensions[dimension]);
    for (const metricName of ["Errors", "Throttles"])
      expect(values("FunctionName", metricName)).to.have.members(Object.values(watched.functions));
    for (const metricName of ["ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted"])
      expect(values("StateMachineArn", metricName)).to.have.members(Object.values(watched.workflows));
    expect(values("Operation", "SystemErrors")).to.have.members(["GetItem", "PutItem", "UpdateItem", "DeleteItem"]);
  });

  const lost: ReadonlyArray<readonly [what: string, forwarded: number, arrived: number | undefined, rings: 0 | 1]> = [
    ["all requests are lost", 10, undefined, 1],
    ["most are lost", 10, 4, 1],
    ["half arrive", 10, 5, 0],
    ["too few to tell are lost", 9, undefined, 0],
    ["all arrive", 1000, 1000, 0],
  ];
  for (const [what, forwarded, arrived, rings] of lost)
    it(`${rings === 1 ? "ring" : "are quiet"} when ${what} between load balancer and API`, () => {
      expect(result("api-unreached", { forwarded, arrived })).to.equal(rings);
      expect(named("api-unreached").threshold).to.equal(1);
    });

  it("ring at half of many requests refused, not of few", () => {
    expect(named("api-refusals").threshold).to.equal(50);
    expect(result("api-refusals", { requests: 200, refused: 100 })).to.equal(50);
    expect(result("api-refusals", { requests: 200, refused: undefined })).to.equal(0);
    expect(result("api-refusals", { requests: 99, refused: 99 })).to.equal(0);
  });

  it("add up what may be silent", () => {
    expect(result("table-throttles", { m1: undefined, m2: 3 })).to.equal(3);
    expect(result("table-throttles", { m1: undefined, m2: undefined })).to.equal(0);
    expect(result("table-throttles", { m1: 2, m2: 3 })).to.equal(5);
  });

  it("watch the concurrency of hashing where it is limited", () => {
    const of = (hashingConcurrency: number) =>
      alarmDefinitions({ ...watched, hashingConcurrency }).find(({ name }) => name === "hashing-concurrency");
    expect(of(-1)).to.equal(undefined);
    expect(of(0)).to.equal(undefined);
    expect(of(1)?.threshold).to.equal(1);
    expect(of(10)?.threshold).to.equal(8);
  });
});
