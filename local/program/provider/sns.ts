import { arn, physicalName, stableId, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

/** Topics: registered so that the program evaluates; nothing on a laptop publishes, and nobody is told. */
export const sns: Provider = {
  "aws:sns/topic:Topic": {
    required: [],
    make: (topic, account) => {
      const name = physicalName(topic);
      const topicArn = arn("sns", name, account);
      return { id: topicArn, outputs: { name, arn: topicArn, owner: account.accountId } };
    },
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    required: ["arn", "policy"],
    make: (policy, { accountId }) => ({ id: text(policy, "arn"), outputs: { owner: accountId } }),
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    required: ["topic", "protocol", "endpoint"],
    make: (subscription, { accountId }) => {
      const subscriptionArn = `${text(subscription, "topic")}:${stableId(subscription.urn, 36)}`;
      return { id: subscriptionArn, outputs: { arn: subscriptionArn, ownerId: accountId, pendingConfirmation: true } };
    },
  },
};
