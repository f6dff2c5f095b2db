import { arn, physicalName, stableId, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

const hexadecimal = "0123456789abcdef";

export const lb: Provider = {
  "aws:lb/loadBalancer:LoadBalancer": {
    required: ["subnets"],
    make: (balancer, account) => {
      const name = physicalName(balancer);
      const suffix = `app/${name}/${stableId(balancer.urn, 16, hexadecimal)}`;
      const internal = balancer.inputs["internal"] === true;
      const host = `${internal ? "internal-" : ""}${name}-${stableId(balancer.urn, 10, "0123456789")}`;
      const balancerArn = arn("elasticloadbalancing", `loadbalancer/${suffix}`, account);
      return {
        id: balancerArn,
        outputs: {
          name,
          arn: balancerArn,
          arnSuffix: suffix,
          dnsName: `${host}.${account.region}.elb.amazonaws.com`,
          zoneId: `Z${stableId(account.region, 13, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")}`,
        },
      };
    },
  },
  "aws:lb/targetGroup:TargetGroup": {
    required: ["vpcId"],
    make: (group, account) => {
      const name = physicalName(group);
      const suffix = `targetgroup/${name}/${stableId(group.urn, 16, hexadecimal)}`;
      const groupArn = arn("elasticloadbalancing", suffix, account);
      return { id: groupArn, outputs: { name, arn: groupArn, arnSuffix: suffix } };
    },
  },
  "aws:lb/targetGroupAttachment:TargetGroupAttachment": {
    required: ["targetGroupArn", "targetId"],
    make: (attachment) => ({
      id: `${text(attachment, "targetGroupArn")}-${stableId(attachment.urn, 26)}`,
      outputs: {},
    }),
  },
  "aws:lb/listener:Listener": {
    required: ["loadBalancerArn", "defaultActions"],
    make: (listener) => {
      const balancer = text(listener, "loadBalancerArn").replace(":loadbalancer/", ":listener/");
      const listenerArn = `${balancer}/${stableId(listener.urn, 16, hexadecimal)}`;
      return { id: listenerArn, outputs: { arn: listenerArn } };
    },
  },
  "aws:lb/listenerRule:ListenerRule": {
    required: ["listenerArn", "conditions", "actions"],
    make: (rule) => {
      const listener = text(rule, "listenerArn").replace(":listener/", ":listener-rule/");
      const ruleArn = `${listener}/${stableId(rule.urn, 16, hexadecimal)}`;
      return { id: ruleArn, outputs: { arn: ruleArn } };
    },
  },
};
