import { blockSize, formatAddress, formatIpv4Block, type Ipv4Block } from "./ipv4-block.ts";

/** Which addresses of the VPC are whose; everything that needs an address takes it from here. */
export type AddressPlan = {
  /** Subnets of the load balancer, one per zone. */
  readonly loadBalancerBlocks: ReadonlyArray<string>;
  /** Subnets of the API's endpoint, one per zone, which nothing else uses. */
  readonly endpointBlocks: ReadonlyArray<string>;
  /** The endpoint's fixed addresses: known before anything is deployed, so the number of targets is too. */
  readonly endpointAddresses: ReadonlyArray<string>;
};

/** Zones that the stack spans: the fewest that a load balancer accepts. */
export const zoneCount = 2;

/** A VPC is cut into 16 equal subnets, of which four are used: a load balancer needs at least a /27. */
const subnetBits = 4;

/** AWS keeps the first four addresses and the last one of every subnet for itself. */
const hostNumber = 10;

export const addressPlan = (vpc: Ipv4Block): AddressPlan => {
  const prefix = vpc.prefix + subnetBits;
  const subnets = (first: number) =>
    Array.from({ length: zoneCount }, (_, zone) => ({ base: vpc.base + (first + zone) * blockSize(prefix), prefix }));
  const endpoint = subnets(zoneCount);
  return {
    loadBalancerBlocks: subnets(0).map(formatIpv4Block),
    endpointBlocks: endpoint.map(formatIpv4Block),
    endpointAddresses: endpoint.map(({ base }) => formatAddress(base + hostNumber)),
  };
};
