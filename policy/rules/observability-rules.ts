import { isOwnAccount } from "../accounts.ts";
import { allowed, policyStatements } from "../policy-statements.ts";
import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const topic = "aws:sns/topic:Topic";
const topicPolicy = "aws:sns/topicPolicy:TopicPolicy";

/** Logs, alarms and whom they tell. */
export const observabilityRules: ReadonlyArray<Rule> = [
  each(
    "aws:cloudwatch/logGroup:LogGroup",
    {
      id: "own/log-retention",
      title: "Log groups keep their events for a time, not for ever",
      source: sources.securityHub("CloudWatch.16"),
    },
    ({ props }) => unless((props.retentionInDays ?? 0) > 0, "keeps its events for ever"),
  ),
  each(
    alarm,
    { id: "CloudWatch.15", title: "Alarms tell somebody", source: sources.securityHub("CloudWatch.15") },
    ({ props }) => unless((props.alarmActions?.length ?? 0) > 0, "tells nobody"),
  ),
  each(
    alarm,
    { id: "CloudWatch.17", title: "Alarms are switched on", source: sources.securityHub("CloudWatch.17") },
    ({ props }) => unless(props.actionsEnabled !== false, "is switched off"),
  ),
  across(
    [topic, topicPolicy, "aws:iam/role:Role"],
    {
      id: "SNS.4",
      title: "No topic is public: CloudWatch alone tells it, for the account of the stack",
      source: sources.securityHub("SNS.4"),
    },
    (resources) =>
      ofType(resources, topic, topicPolicy).flatMap((one) =>
        allowed(one.props.policy)
          .filter(
            ({ principals, conditions }) =>
              principals.join() !== "Service:cloudwatch.amazonaws.com" ||
              !isOwnAccount(resources, conditions["StringEquals"]?.["aws:SourceAccount"]?.join() ?? ""),
          )
          .map(({ principals }) => violation(one, `lets ${principals.join(", ")} in`)),
      ),
  ),
  across(
    [topic, topicPolicy],
    { id: "AwsSolutions-SNS3", title: "Topics refuse messages without TLS", source: sources.cdkNag },
    (resources) =>
      ofType(resources, topic)
        .filter(
          (one) =>
            !ofType(resources, topicPolicy).some(
              (policy) => refersTo(policy, "arn", one) && refusesPlainText(policy.props.policy),
            ),
        )
        .map((one) => violation(one, "takes messages in plain text")),
  ),
];

const refusesPlainText = (policy: unknown): boolean =>
  policyStatements(policy).some(
    ({ allows, principals, actions, conditions }) =>
      !allows &&
      principals.includes("*") &&
      actions.includes("sns:publish") &&
      conditions["Bool"]?.["aws:SecureTransport"]?.join() === "false",
  );
