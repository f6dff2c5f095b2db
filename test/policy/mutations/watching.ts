import { added, altered, restated, stating, without } from "../support/changes.ts";
import type { Mutation } from "../support/mutation.ts";

const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const bucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
const aTopic = "arn:aws:sns:eu-central-1:123456789012:a-topic";
const anAlarm = { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1 };

const stranger = {
  Effect: "Allow",
  Principal: { AWS: "123456789012" },
  Action: "s3:PutObject",
  Resource: "arn:aws:s3:::a-bucket/*",
};

const ofAccount = (account: string) => ({ StringEquals: { "aws:SourceAccount": account } });
const publish = (statement: object) =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: aTopic, ...statement }] });

/** One more policy of a topic. */
const publishing = (statement: object) =>
  added("aws:sns/topicPolicy:TopicPolicy", "a-topic-policy", { arn: aTopic, policy: publish(statement) });

export const watchingMutations: ReadonlyArray<Mutation> = [
  {
    rule: "S3.8",
    breaks: altered("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", (props) => ({
      ...props,
      restrictPublicBuckets: false,
    })),
  },
  {
    rule: "S3.5",
    breaks: altered(bucketPolicy, (props) => ({
      ...props,
      policy: stating((statements) => statements.filter(({ Effect }) => Effect === "Allow"))(props.policy),
    })),
  },
  {
    rule: "S3.6",
    breaks: altered(bucketPolicy, (props) => ({
      ...props,
      policy: stating((statements) => [...statements, stranger])(props.policy),
    })),
  },
  {
    rule: "own/logs-of-this-account",
    breaks: altered(bucketPolicy, (props) => ({
      ...props,
      policy: restated(
        (statement) => ({ ...statement, Resource: "arn:aws:s3:::a-bucket/*" }),
        "WriteLoadBalancerLogs",
      )(props.policy),
    })),
  },
  {
    rule: "S3.9",
    mends: (resources) =>
      ["logs-bucket", "flow-logs-bucket"].reduce(
        (more, name) =>
          added("aws:s3/bucketLogging:BucketLogging", `${name}-logging`, (id) => ({
            bucket: id(name),
            targetBucket: "another-bucket",
            targetPrefix: "logs/",
          }))(more),
        resources,
      ),
  },
  {
    rule: "S3.12",
    breaks: altered("aws:s3/bucketOwnershipControls:BucketOwnershipControls", (props) => ({
      ...props,
      rule: { objectOwnership: "ObjectWriter" },
    })),
  },
  { rule: "S3.13", breaks: without("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration") },
  { rule: "own/no-bucket-acl", breaks: added("aws:s3/bucketAcl:BucketAcl", "an-acl", { acl: "private" }) },
  {
    rule: "own/log-retention",
    breaks: altered("aws:cloudwatch/logGroup:LogGroup", (props) => ({ ...props, retentionInDays: 0 })),
  },
  { rule: "CloudWatch.15", breaks: added(alarm, "an-alarm", { ...anAlarm, alarmActions: [] }) },
  {
    rule: "CloudWatch.17",
    breaks: added(alarm, "an-alarm", { ...anAlarm, alarmActions: [aTopic], actionsEnabled: false }),
  },
  { rule: "SNS.4", breaks: publishing({ Principal: "*" }) },
  {
    rule: "SNS.4",
    breaks: publishing({ Principal: "*", Condition: { StringLike: { "aws:SourceArn": "*" } } }),
  },
  { rule: "SNS.4", breaks: publishing({ Principal: "*", Condition: ofAccount("000000000000") }) },
  {
    rule: "SNS.4",
    breaks: publishing({ Principal: { AWS: "999999999999" }, Condition: ofAccount("000000000000") }),
  },
  {
    rule: "SNS.4",
    breaks: publishing({ Principal: { Service: "s3.amazonaws.com" }, Condition: ofAccount("000000000000") }),
  },
  {
    rule: "SNS.4",
    breaks: publishing({ Principal: { Service: "cloudwatch.amazonaws.com" }, Condition: ofAccount("999999999999") }),
  },
  { rule: "SNS.4", breaks: publishing({ Principal: { Service: "cloudwatch.amazonaws.com" } }) },
  {
    rule: "SNS.4",
    breaks: altered("aws:sns/topic:Topic", (props) => ({ ...props, policy: publish({ Principal: "*" }) })),
  },
  { rule: "AwsSolutions-SNS3", breaks: added("aws:sns/topic:Topic", "a-topic", {}) },
];
