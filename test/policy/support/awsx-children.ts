import type { Resource } from "../../../policy/resource.ts";

const vpc = "network-vpc-10-0-0-0-16";

const child = (type: string, name: string, props: Resource["props"] = {}): Resource => ({
  type: `aws:ec2/${type}`,
  name: `${vpc}${name}`,
  urn: `urn:pulumi:dev::user-manager::awsx:ec2:Vpc$aws:ec2/${type}::${vpc}${name}`,
  props,
  options: {},
  references: {},
});

export const subnet = (name: string, mapPublicIpOnLaunch: boolean): Resource =>
  child("subnet:Subnet", `-${name}`, { mapPublicIpOnLaunch });

export const natGateway = child("natGateway:NatGateway", "-1");

/** What awsx makes of the VPC while Pulumi runs (awsx/ec2/vpc.ts): only the engine sees it. */
export const awsxChildren: ReadonlyArray<Resource> = [
  child("vpc:Vpc", "", { cidrBlock: "10.0.0.0/16" }),
  child("internetGateway:InternetGateway", ""),
  ...["load-balancer-1", "load-balancer-2", "endpoint-1", "endpoint-2"].flatMap((name) => [
    subnet(name, false),
    child("routeTable:RouteTable", `-${name}`),
    child("routeTableAssociation:RouteTableAssociation", `-${name}`),
  ]),
];
