import { option as O } from "fp-ts";
import { expect } from "chai";
import { Alarms } from "../../../infra/components/alarms.ts";
import { alarmDefinitions } from "../../../infra/observability/alarm-definitions.ts";
import { watched } from "../observability/support/watched.ts";
import { type Declared, declared, policyIn } from "../support/declared.ts";

const topic = "arn:aws:sns:eu-central-1:123456789012:alarms-topic";

const alarms = (alarmEmail: O.Option<string> = O.none): Promise<Declared> =>
  declared(() => new Alarms("alarms", { region: "eu-central-1", accountId: "123456789012", watched, alarmEmail }));

describe("Alarms", () => {
  let plain: Declared;

  before(async () => {
    plain = await alarms();
  });

  it("are a topic, its policy, and every alarm that is defined", () => {
    expect(plain.tree).to.deep.equal(
      [
        "aws:sns/topic:Topic alarms-topic < alarms",
        "aws:sns/topicPolicy:TopicPolicy alarms-topic-policy < alarms",
        "user-manager:aws:Alarms alarms < user-manager-test",
        ...alarmDefinitions(watched).map(
          ({ name }) => `aws:cloudwatch/metricAlarm:MetricAlarm alarms-${name} < alarms`,
        ),
      ].toSorted(),
    );
  });

  it("let CloudWatch publish for this account's alarms, and nobody without TLS", () => {
    expect(plain.inputs("alarms-topic-policy")["arn"]).to.equal(topic);
    expect(policyIn(plain.inputs("alarms-topic-policy"))).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "RefusePlainHttp",
          Effect: "Deny",
          Principal: "*",
          Action: "sns:Publish",
          Resource: topic,
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
        {
          Sid: "PublishAlarms",
          Effect: "Allow",
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: "sns:Publish",
          Resource: topic,
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:*" },
          },
        },
      ],
    });
  });

  it("have a topic without a key: CloudWatch could not use SNS's own", () => {
    expect(plain.inputs("alarms-topic")).to.deep.equal({});
  });

  it("write to an address when there is one", async () => {
    const { inputs, tree } = await alarms(O.some("on-call@example.com"));
    expect(tree).to.include("aws:sns/topicSubscription:TopicSubscription alarms-email < alarms");
    expect(inputs("alarms-email")).to.deep.equal({ topic, protocol: "email", endpoint: "on-call@example.com" });
  });

  it("tell the topic when they ring and when it is over, and say where to read on", () => {
    for (const { name } of alarmDefinitions(watched)) {
      const inputs = plain.inputs(`alarms-${name}`);
      expect([inputs["alarmActions"], inputs["okActions"]], name).to.deep.equal([[topic], [topic]]);
      expect(inputs["alarmDescription"]).to.match(new RegExp(`^user-manager/test: .+\\. See docs/runbook.md#${name}$`));
    }
  });

  it("watch one metric by its sum or maximum", () => {
    expect(plain.inputs("alarms-targets-unhealthy")).to.deep.include({
      namespace: "AWS/ApplicationELB",
      metricName: "UnHealthyHostCount",
      dimensions: { LoadBalancer: "app/door/1", TargetGroup: "targetgroup/targets/2" },
      statistic: "Maximum",
      period: 60,
      evaluationPeriods: 3,
      threshold: 1,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      treatMissingData: "missing",
    });
  });

  it("watch one metric by a percentile, of few samples too", () => {
    expect(plain.inputs("alarms-api-slow")).to.deep.include({
      namespace: "AWS/ApiGateway",
      metricName: "Latency",
      dimensions: { ApiName: "an-api", Stage: "v1" },
      extendedStatistic: "p99",
      period: 300,
      evaluationPeriods: 3,
      threshold: 3000,
      treatMissingData: "notBreaching",
    });
    expect(plain.inputs("alarms-api-slow")).to.not.have.any.keys(
      "statistic",
      "metricQueries",
      "evaluateLowSampleCountPercentiles",
    );
  });

  it("ring below a threshold where less is worse", () => {
    expect(plain.inputs("alarms-weak-hashing")).to.deep.include({
      metricName: "HashTime",
      extendedStatistic: "p50",
      comparisonOperator: "LessThanThreshold",
      threshold: 5,
      treatMissingData: "notBreaching",
    });
  });

  it("name no dimensions where a metric has none", () => {
    expect(plain.inputs("alarms-account-concurrency"))
      .to.include({ threshold: 800 })
      .and.not.have.any.keys("dimensions");
  });

  it("watch several metrics by a formula, the one that counts", () => {
    const inputs = plain.inputs("alarms-table-throttles");
    const metric = (id: string, metricName: string) => ({
      id,
      metric: {
        namespace: "AWS/DynamoDB",
        metricName,
        dimensions: { TableName: "a-table" },
        stat: "Sum",
        period: 300,
      },
      returnData: false,
    });
    expect(inputs["metricQueries"]).to.deep.equal([
      { id: "result", expression: "FILL(m1, 0) + FILL(m2, 0)", label: "result", returnData: true },
      metric("m1", "ReadThrottleEvents"),
      metric("m2", "WriteThrottleEvents"),
    ]);
    expect(inputs).to.not.have.any.keys("namespace", "metricName", "statistic", "period", "dimensions");
  });
});
