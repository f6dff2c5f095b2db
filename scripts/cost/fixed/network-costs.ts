import { itemsOf, type Members, membersOf } from "../../../local/members.ts";
import { type FixedCosts, hoursPerMonth } from "../costing.ts";

/** A node of a load balancer, one per zone, writes a file of each log every five minutes. */
const filesPerMonth = 12 * hoursPerMonth;

/** What stands in the network by the hour. */
export const networkCosts: FixedCosts = {
  "aws:lb/loadBalancer:LoadBalancer": ({ inputs }, { item }) => {
    const zones = itemsOf(inputs["subnets"]).length + itemsOf(inputs["subnetMappings"]).length;
    const addresses = inputs["internal"] === true ? 0 : zones;
    const logs = logsOf(inputs);
    return [
      item("load balancer", "hours", hoursPerMonth, "loadBalancerHour"),
      item("load balancer", `hours of ${addresses} public addresses`, addresses * hoursPerMonth, "publicAddressHour"),
      item("load balancer", `files of ${logs} logs, at most`, logs * zones * filesPerMonth, "bucketPut"),
    ];
  },
  "aws:ec2/vpcEndpoint:VpcEndpoint": ({ inputs }, { item }) => {
    const zones = inputs["vpcEndpointType"] === "Interface" ? itemsOf(inputs["subnetIds"]).length : 0;
    const service = String(inputs["serviceName"]).split(".").at(-1) ?? "";
    return [item(`endpoint of ${service}`, `hours in ${zones} zones`, zones * hoursPerMonth, "endpointHour")];
  },
  "awsx:ec2:Vpc": ({ inputs }, { item }) => [
    item("NAT", "hours", natGateways(inputs) * hoursPerMonth, "natGatewayHour"),
  ],
  "aws:ec2/natGateway:NatGateway": (_, { item }) => [item("NAT", "hours", hoursPerMonth, "natGatewayHour")],
  "aws:ec2/flowLog:FlowLog": ({ inputs }, { item, assumed }) => [
    item(
      "network",
      "flow log without requests, GB",
      assumed.flowLogGigabytes,
      inputs["logDestinationType"] === "s3" ? "logToBucketGigabyte" : "logGigabyte",
    ),
  ],
};

const logsOf = (inputs: Members): number =>
  ["accessLogs", "connectionLogs", "healthCheckLogs"].filter((log) => membersOf(inputs[log])["enabled"] === true)
    .length;

/** awsx makes one gateway per zone, and takes three zones, unless it is told otherwise. */
const natGateways = ({ natGateways: gateways, numberOfAvailabilityZones, availabilityZoneNames }: Members): number => {
  const strategy = membersOf(gateways)["strategy"] ?? "OnePerAz";
  const named = itemsOf(availabilityZoneNames).length;
  const zones = named > 0 ? named : Number(numberOfAvailabilityZones ?? 3);
  return strategy === "None" ? 0 : strategy === "Single" ? 1 : zones;
};
