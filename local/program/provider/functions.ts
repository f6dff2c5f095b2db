import type { Account } from "./provider.ts";

type ProviderFunction = (account: Account) => Readonly<Record<string, unknown>>;

/** Provider functions (invokes) by Pulumi token: questions about the account that have one answer on a laptop. */
export const providerFunctions: Readonly<Record<string, ProviderFunction>> = {
  "aws:index/getRegion:getRegion": ({ region }) => ({ id: region, name: region, region, description: region }),
  "aws:index/getCallerIdentity:getCallerIdentity": ({ accountId }) => ({
    id: accountId,
    accountId,
    userId: accountId,
    arn: `arn:aws:iam::${accountId}:root`,
  }),
  "aws:index/getPartition:getPartition": ({ region }) => ({
    id: "aws",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
    region,
  }),
  "aws:index/getAvailabilityZones:getAvailabilityZones": ({ region }) => {
    const names = ["a", "b", "c"].map((zone) => `${region}${zone}`);
    return { id: region, names, zoneIds: names.map((name) => `${name}-id`), groupNames: [region], region };
  },
};
