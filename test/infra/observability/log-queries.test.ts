import { expect } from "chai";
import { accessLogFormat } from "../../../infra/api/access-log-format.ts";
import { logQueries } from "../../../infra/observability/log-queries.ts";
import type { LogSource } from "../../../infra/observability/log-query.ts";
import { faultDetail } from "../../../lambdas/runtime/fault-detail.ts";
import { logLine } from "../../../lambdas/runtime/log.ts";
import { defect } from "../../../domain/errors.ts";

const line = { request_id: "1", operation: "get-user" };
const parsed = (text: string): ReadonlyArray<string> => Object.keys(JSON.parse(text) as object);

/** Members of the lines of each log. Those of Step Functions are in its guide (logging with CloudWatch Logs). */
const members: Readonly<Record<LogSource, ReadonlyArray<string>>> = {
  functions: [
    // Lambda's own lines (Lambda developer guide: Telemetry API schema).
    JSON.stringify({ time: "", type: "platform.report", "record.status": "timeout" }),
    logLine(new Date(0), "a", { ...line, level: "INFO", outcome: "refused", refusal: "EmailTaken" }),
    logLine(new Date(0), "a", { ...line, level: "ERROR", outcome: "Defect", ...faultDetail(defect(new Error("no"))) }),
  ].flatMap(parsed),
  requests: parsed(accessLogFormat),
  workflows: ["id", "type", "details", "details.name", "previous_event_id", "event_timestamp", "execution_arn"],
};

const ofInsights = ["@timestamp", "@log"];
const words = [
  ...["fields", "filter", "stats", "sort", "limit", "by", "as", "or", "and", "like", "asc", "desc", "count", "latest"],
];

/** What a query calls by name, without what it defines. */
const namesIn = (commands: ReadonlyArray<string>): ReadonlyArray<string> => {
  const text = commands.join(" ").replaceAll(/"[^"]*"|\/[^/]*\//g, "");
  const defined = [...text.matchAll(/ as (\w+)/g)].map(([, name]) => name);
  return [...text.matchAll(/@?[a-z_]+(?:\.[a-z_]+)*/g)]
    .map(([name]) => name)
    .filter((name) => !words.includes(name) && !defined.includes(name));
};

describe("the saved log queries", () => {
  for (const { name, from, commands } of logQueries)
    it(`know the members of what they read: ${name}`, () => {
      const known = [...ofInsights, ...from.flatMap((source) => members[source])];
      expect(namesIn(commands)).to.not.deep.equal([]);
      expect(namesIn(commands).filter((member) => !known.includes(member))).to.deep.equal([]);
    });

  it("are each called once", () => {
    expect(new Set(logQueries.map(({ name }) => name)).size).to.equal(logQueries.length);
  });
});
