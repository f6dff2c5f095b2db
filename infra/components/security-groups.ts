import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

export type SecurityGroupsArgs = {
  readonly vpcId: pulumi.Input<string>;
  readonly allowedCidrs: ReadonlyArray<string>;
  /** The port on which the load balancer listens. */
  readonly port: number;
};

export type SecurityGroups = { readonly loadBalancer: aws.ec2.SecurityGroup; readonly endpoint: aws.ec2.SecurityGroup };

/**
 * Allowed networks → load balancer → endpoint, one port each, and nothing else in or out.
 * EC2 takes no apostrophe in a description.
 */
export const securityGroups = (name: string, args: SecurityGroupsArgs, parent: pulumi.Resource): SecurityGroups => {
  const options = { parent };
  const loadBalancer = new aws.ec2.SecurityGroup(
    `${name}-load-balancer-group`,
    { vpcId: args.vpcId, description: "Load balancer of user-manager" },
    options,
  );
  const endpoint = new aws.ec2.SecurityGroup(
    `${name}-endpoint-group`,
    { vpcId: args.vpcId, description: "Endpoint of the REST API of user-manager" },
    options,
  );
  for (const cidr of args.allowedCidrs)
    new aws.vpc.SecurityGroupIngressRule(
      `${name}-from-${cidr.replaceAll(/[./]/g, "-")}`,
      {
        securityGroupId: loadBalancer.id,
        description: "An allowed network",
        cidrIpv4: cidr,
        ipProtocol: "tcp",
        fromPort: args.port,
        toPort: args.port,
      },
      options,
    );
  const https = { ipProtocol: "tcp", fromPort: 443, toPort: 443 };
  new aws.vpc.SecurityGroupEgressRule(
    `${name}-load-balancer-to-endpoint`,
    {
      securityGroupId: loadBalancer.id,
      description: "To the endpoint of the API",
      referencedSecurityGroupId: endpoint.id,
      ...https,
    },
    options,
  );
  new aws.vpc.SecurityGroupIngressRule(
    `${name}-endpoint-from-load-balancer`,
    {
      securityGroupId: endpoint.id,
      description: "From the load balancer",
      referencedSecurityGroupId: loadBalancer.id,
      ...https,
    },
    options,
  );
  return { loadBalancer, endpoint };
};
