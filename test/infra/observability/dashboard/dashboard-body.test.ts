import { expect } from "chai";
import { dashboardBody } from "../../../../infra/observability/dashboard/dashboard-body.ts";
import { graphs } from "../../../../infra/observability/dashboard/graphs.ts";
import { publishedMetrics } from "../support/published-metrics.ts";
import { watched } from "../support/watched.ts";

const { widgets } = dashboardBody(watched, ["arn:of:an:alarm"]);

describe("the dashboard", () => {
  it("has the alarms on top and every graph below", () => {
    const [first, ...others] = widgets;
    expect(first).to.deep.include({ type: "alarm", x: 0, y: 0, width: 24 });
    expect(others.map(({ properties }) => properties.title)).to.deep.equal(graphs(watched).map(({ title }) => title));
  });

  it("begins with the graphs where there are no alarms", () => {
    const [first] = dashboardBody(watched, []).widgets;
    expect(first).to.deep.include({ type: "metric", x: 0, y: 0 });
  });

  it("fits into 24 columns, and nothing lies on something else", () => {
    const cells = widgets.flatMap(({ x, y, width, height }) =>
      Array.from({ length: width * height }, (_, cell) => `${x + (cell % width)},${y + Math.floor(cell / width)}`),
    );
    expect(new Set(cells).size).to.equal(cells.length);
    for (const { x, width } of widgets) expect(x + width).to.be.at.most(24);
  });

  it("says of every graph where its metrics are", () => {
    for (const widget of widgets)
      if (widget.type === "metric")
        expect(widget.properties).to.include({ region: "eu-central-1", view: "timeSeries" });
  });

  it("shows what AWS publishes, by the dimensions that it has", () => {
    const ofAws = graphs(watched)
      .flatMap(({ metrics }) => metrics)
      .map((line) => line.filter((part) => typeof part === "string"))
      .filter(([namespace]) => namespace?.startsWith("AWS/"));
    expect(ofAws).to.have.length.greaterThan(30);
    for (const [namespace = "", metricName, ...rest] of ofAws) {
      const dimensions = rest.filter((_, index) => index % 2 === 0);
      expect(publishedMetrics[`${namespace} ${dimensions.join(",")}`], metricName).to.include(metricName);
    }
  });

  it("looks for the rules that are broken in the namespace of the stack", () => {
    expect(graphs(watched).at(-1)?.metrics).to.deep.equal([
      [{ expression: `SEARCH('{"user-manager/test",rule} MetricName="Refusals"', 'Sum', 300)`, label: "" }],
    ]);
  });
});
