import { option as O } from "fp-ts";
import { expect } from "chai";
import { Observability, type ObservabilityArgs } from "../../../infra/components/observability.ts";
import { logQueries } from "../../../infra/observability/log-queries.ts";
import { watched } from "../observability/support/watched.ts";
import { declared } from "../support/declared.ts";

const logGroups = { functions: ["f-1", "f-2"], workflows: ["w-1"], requests: ["r-1"] };
const observability = (changes: Partial<ObservabilityArgs> = {}) =>
  declared(
    () =>
      new Observability("observability", {
        accountId: "123456789012",
        alarms: true,
        alarmEmail: O.none,
        watched,
        logGroups,
        ...changes,
      }),
  );

describe("Observability", () => {
  it("is a dashboard and saved queries where no alarms are wanted", async () => {
    const { tree } = await observability({ alarms: false });
    expect(tree).to.deep.equal(
      [
        "aws:cloudwatch/dashboard:Dashboard observability-dashboard < observability",
        "user-manager:aws:Observability observability < user-manager-test",
        "user-manager:aws:LogQueries queries < observability",
        ...logQueries.map(
          ({ name }) => `aws:cloudwatch/queryDefinition:QueryDefinition queries-${name.replaceAll(" ", "-")} < queries`,
        ),
      ].toSorted(),
    );
  });

  it("shows its alarms on one dashboard, which is called like the stack", async () => {
    const { inputs, resources } = await observability();
    const { dashboardName, dashboardBody } = inputs("observability-dashboard");
    expect(dashboardName).to.equal("user-manager-test");
    const { widgets } = JSON.parse(String(dashboardBody)) as { widgets: [{ properties: { alarms: string[] } }] };
    const alarms = resources.filter(({ type }) => type === "aws:cloudwatch/metricAlarm:MetricAlarm");
    expect(alarms).to.have.length.greaterThan(10);
    expect(widgets[0].properties.alarms).to.have.members(alarms.map(({ outputs }) => outputs["arn"]));
  });

  it("keeps queries in the stack's folder, each for the logs that it reads", async () => {
    const { inputs } = await observability({ alarms: false });
    expect(inputs("queries-one-request-by-id")).to.deep.include({
      name: "user-manager/test/one request by id",
      logGroupNames: ["r-1", "f-1", "f-2"],
    });
    expect(inputs("queries-slowest-requests")).to.deep.equal({
      name: "user-manager/test/slowest requests",
      logGroupNames: ["r-1"],
      queryString: [
        "fields time, method, resource, status, latency_ms, integration_latency_ms, request_id, trace_id",
        "| sort latency_ms desc",
        "| limit 20",
      ].join("\n"),
    });
  });
});
