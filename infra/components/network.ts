import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import * as pulumi from "@pulumi/pulumi";
import { addressPlan, zoneCount } from "../network/address-plan.ts";
import { formatIpv4Block, type Ipv4Block } from "../network/ipv4-block.ts";
import { securityGroups } from "./security-groups.ts";

export type NetworkArgs = {
  readonly region: string;
  readonly vpcBlock: Ipv4Block;
  /** Whether the load balancer's subnets have no route to the internet. */
  readonly internal: boolean;
  readonly allowedCidrs: ReadonlyArray<string>;
  /** The port on which the load balancer listens. */
  readonly port: number;
};

/** A VPC over two zones without NAT, and in it the endpoint of the REST API at addresses that are known beforehand. */
export class Network extends pulumi.ComponentResource {
  readonly vpcId: pulumi.Output<string>;
  readonly loadBalancerSubnetIds: pulumi.Output<string[]>;
  readonly loadBalancerSecurityGroupId: pulumi.Output<string>;
  readonly endpointId: pulumi.Output<string>;
  readonly endpointAddresses: ReadonlyArray<string>;

  constructor(name: string, args: NetworkArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:Network", name, {}, options);
    const plan = addressPlan(args.vpcBlock);

    const vpc = new awsx.ec2.Vpc(
      `${name}-vpc`,
      {
        cidrBlock: formatIpv4Block(args.vpcBlock),
        numberOfAvailabilityZones: zoneCount,
        natGateways: { strategy: "None" },
        subnetStrategy: "Auto",
        subnetSpecs: [
          {
            // Without NAT a private subnet has no way out; the type keeps its ids apart from the endpoint's.
            type: args.internal ? "Private" : "Public",
            name: "load-balancer",
            cidrBlocks: [...plan.loadBalancerBlocks],
          },
          { type: "Isolated", name: "endpoint", cidrBlocks: [...plan.endpointBlocks] },
        ],
      },
      { parent: this },
    );
    const groups = securityGroups(name, { ...args, vpcId: vpc.vpcId }, this);
    const endpoint = new aws.ec2.VpcEndpoint(
      `${name}-endpoint`,
      {
        vpcId: vpc.vpcId,
        vpcEndpointType: "Interface",
        serviceName: `com.amazonaws.${args.region}.execute-api`,
        // The load balancer finds it by address; private DNS would break every public API for the whole VPC.
        privateDnsEnabled: false,
        subnetIds: vpc.isolatedSubnetIds,
        subnetConfigurations: plan.endpointAddresses.map((ipv4, zone) => ({
          ipv4,
          subnetId: vpc.isolatedSubnetIds.apply((ids) => subnetOf(ids, zone)),
        })),
        securityGroupIds: [groups.endpoint.id],
      },
      { parent: this },
    );

    this.vpcId = vpc.vpcId;
    this.loadBalancerSubnetIds = args.internal ? vpc.privateSubnetIds : vpc.publicSubnetIds;
    this.loadBalancerSecurityGroupId = groups.loadBalancer.id;
    this.endpointId = endpoint.id;
    this.endpointAddresses = plan.endpointAddresses;
    this.registerOutputs({ vpcId: this.vpcId, endpointId: this.endpointId });
  }
}

/** awsx lists the subnets of one type zone by zone, in the order of their blocks. */
const subnetOf = (ids: ReadonlyArray<string>, zone: number): string => {
  const id = ids[zone];
  if (id === undefined) throw new Error(`the VPC has no endpoint subnet in zone ${zone}`);
  return id;
};
