import { ec2Id } from "./identifiers.ts";
import type { Provider, Registration } from "./provider.ts";

type SubnetSpec = { readonly type?: unknown };

/** awsx's own defaults: three zones; a public and a private subnet in each (@pulumi/awsx, ec2.VpcArgs). */
const subnetTypes = ({ inputs }: Registration): ReadonlyArray<unknown> =>
  Array.isArray(inputs["subnetSpecs"])
    ? inputs["subnetSpecs"].map((spec: SubnetSpec) => spec.type)
    : ["Public", "Private"];

const zoneCount = ({ inputs }: Registration): number => {
  if (Array.isArray(inputs["availabilityZoneNames"])) return inputs["availabilityZoneNames"].length;
  return typeof inputs["numberOfAvailabilityZones"] === "number" ? inputs["numberOfAvailabilityZones"] : 3;
};

/** Remote components: their children are made by a provider plug-in, so in-process they are one opaque resource. */
export const awsx: Provider = {
  "awsx:ec2:Vpc": {
    required: [],
    make: (vpc) => {
      const zones = Array.from({ length: zoneCount(vpc) }, (_, zone) => zone);
      const subnets = (type: string) =>
        zones.flatMap((zone) =>
          subnetTypes(vpc).flatMap((each, spec) =>
            each === type ? [ec2Id("subnet", `${vpc.urn} ${type} ${String(spec)} ${String(zone)}`)] : [],
          ),
        );
      return {
        id: vpc.name,
        outputs: {
          vpcId: ec2Id("vpc", vpc.urn),
          publicSubnetIds: subnets("Public"),
          privateSubnetIds: subnets("Private"),
          isolatedSubnetIds: subnets("Isolated"),
        },
      };
    },
  },
};
