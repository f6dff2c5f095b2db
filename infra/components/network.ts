import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import * as pulumi from "@pulumi/pulumi";
import { option as O } from "fp-ts";
import { addressPlan, zoneCount } from "../network/address-plan.ts";
import { formatIpv4Block, type Ipv4Block } from "../network/ipv4-block.ts";
import { logPrefixes } from "../policies/log-bucket-policy.ts";
import type { LoadBalancerArgs } from "./load-balancer.ts";
import { securityGroups } from "./security-groups.ts";

export type NetworkArgs = {
  readonly region: string;
  readonly vpcCidr: Ipv4Block;
  /** The two zones by name; none for the first two of the region. */
  readonly zones: ReadonlyArray<string>;
  /** Whether the load balancer's subnets have no route to the internet. */
  readonly internal: boolean;
  readonly allowedCidrs: ReadonlyArray<string>;
  /** The port on which the load balancer listens. */
  readonly port: number;
  /** Where flow logs go; none are written without. */
  readonly logBucketArn: O.Option<pulumi.Input<string>>;
};

/** A VPC over two zones without NAT, and in it the endpoint of the REST API at addresses that are known beforehand. */
export class Network extends pulumi.ComponentResource {
  readonly vpcId: pulumi.Output<string>;
  readonly endpointId: pulumi.Output<string>;
  /** What the load balancer takes from the network. */
  readonly forLoadBalancer: Pick<LoadBalancerArgs, "vpcId" | "securityGroupId" | "endpointAddresses"> & {
    readonly subnetIds: pulumi.Output<string[]>;
  };

  constructor(name: string, args: NetworkArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:Network", name, {}, options);
    const plan = addressPlan(args.vpcCidr);

    const vpc = new awsx.ec2.Vpc(
      `${name}-${placeOf(args)}`,
      {
        cidrBlock: formatIpv4Block(args.vpcCidr),
        ...(args.zones.length > 0
          ? { availabilityZoneNames: [...args.zones] }
          : { numberOfAvailabilityZones: zoneCount }),
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
    // Every VPC has one, which lets its members talk to each other; adopted, it lets nobody do anything (FSBP EC2.2).
    new aws.ec2.DefaultSecurityGroup(
      `${name}-default-group`,
      { vpcId: vpc.vpcId, ingress: [], egress: [] },
      { parent: this },
    );
    if (O.isSome(args.logBucketArn))
      new aws.ec2.FlowLog(
        `${name}-flow-log`,
        {
          vpcId: vpc.vpcId,
          trafficType: "ALL",
          logDestinationType: "s3",
          logDestination: pulumi.interpolate`${args.logBucketArn.value}/${logPrefixes.flows}/`,
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
    this.endpointId = endpoint.id;
    this.forLoadBalancer = {
      vpcId: vpc.vpcId,
      subnetIds: args.internal ? vpc.privateSubnetIds : vpc.publicSubnetIds,
      securityGroupId: groups.loadBalancer.id,
      endpointAddresses: plan.endpointAddresses,
    };
    this.registerOutputs({ vpcId: this.vpcId, endpointId: this.endpointId });
  }
}

/**
 * Another block or other zones are another VPC, built beside the first one before anything leaves that: subnets cannot move,
 * and nothing that lives in them lets them go.
 */
const placeOf = ({ vpcCidr, zones }: NetworkArgs): string =>
  ["vpc", formatIpv4Block(vpcCidr).replaceAll(/[./]/g, "-"), ...zones.map((zone) => zone.slice(-1))].join("-");

/** awsx lists the subnets of one type zone by zone, in the order of their blocks. */
const subnetOf = (ids: ReadonlyArray<string>, zone: number): string => {
  const id = ids[zone];
  if (id === undefined) throw new Error(`the VPC has no endpoint subnet in zone ${zone}`);
  return id;
};
