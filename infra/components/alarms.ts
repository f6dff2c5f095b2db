import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { option as O } from "fp-ts";
import { alarmDefinitions } from "../observability/alarm-definitions.ts";
import { alarmInputs } from "../observability/alarm-inputs.ts";
import type { Watched } from "../observability/watched.ts";
import { alarmTopicPolicy } from "../policies/alarm-topic-policy.ts";

export type AlarmsArgs = {
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly watched: Watched<pulumi.Input<string>>;
  /** Who is told; nobody but the topic's other subscribers without. */
  readonly alarmEmail: O.Option<string>;
};

/**
 * The alarms, and one topic that they tell. The topic has no key: CloudWatch may not use SNS's own (AWS Knowledge Center:
 * CloudWatch alarms and encrypted topics), and its messages hold names of alarms and numbers, nothing of users.
 */
export class Alarms extends pulumi.ComponentResource {
  readonly alarmArns: ReadonlyArray<pulumi.Output<string>>;

  constructor(name: string, args: AlarmsArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:Alarms", name, {}, options);
    const parent = { parent: this };

    const topic = new aws.sns.Topic(`${name}-topic`, {}, parent);
    const policy = new aws.sns.TopicPolicy(
      `${name}-topic-policy`,
      {
        arn: topic.arn,
        policy: pulumi
          .all([topic.arn, args.accountId])
          .apply(([topicArn, accountId]) =>
            JSON.stringify(alarmTopicPolicy({ topicArn, accountId, region: args.region })),
          ),
      },
      parent,
    );
    if (O.isSome(args.alarmEmail))
      new aws.sns.TopicSubscription(
        `${name}-email`,
        { topic: topic.arn, protocol: "email", endpoint: args.alarmEmail.value },
        parent,
      );

    const stack = `${pulumi.getProject()}/${pulumi.getStack()}`;
    const alarms = alarmDefinitions(args.watched).map(
      (definition) =>
        new aws.cloudwatch.MetricAlarm(`${name}-${definition.name}`, alarmInputs(definition, stack, topic.arn), {
          ...parent,
          dependsOn: [policy],
        }),
    );

    this.alarmArns = alarms.map(({ arn }) => arn);
    this.registerOutputs({ topicArn: topic.arn });
  }
}
