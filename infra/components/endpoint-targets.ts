import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

type EndpointTargetsArgs = {
  readonly vpcId: pulumi.Input<string>;
  readonly endpointAddresses: ReadonlyArray<string>;
  readonly balancer: aws.lb.LoadBalancer;
};

/** The endpoint's addresses as targets; there are as many as there are zones, whatever is deployed yet. */
export const endpointTargets = (
  name: string,
  { vpcId, endpointAddresses, balancer }: EndpointTargetsArgs,
  parent: pulumi.Resource,
): aws.lb.TargetGroup => {
  const group = new aws.lb.TargetGroup(
    `${name}-targets`,
    {
      vpcId,
      targetType: "ip",
      protocol: "HTTPS",
      protocolVersion: "HTTP1",
      port: 443,
      deregistrationDelay: 30,
      healthCheck: {
        enabled: true,
        protocol: "HTTPS",
        port: "traffic-port",
        path: "/",
        // A check has no Host that names an API, so a healthy endpoint says 403.
        matcher: "200,403",
        interval: 30,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 2,
      },
    },
    // Targets belong to one load balancer at a time, so a new one needs new targets while the old one still has its own.
    { parent, replaceWith: [balancer] },
  );
  endpointAddresses.forEach((address, zone) => {
    new aws.lb.TargetGroupAttachment(
      `${name}-target-${zone + 1}`,
      { targetGroupArn: group.arn, targetId: address, port: 443 },
      { parent },
    );
  });
  return group;
};
