import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { dataKeyPolicy } from "../policies/data-key-policy.ts";

export type DataKeyArgs = {
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly protectData: boolean;
  readonly retainData: boolean;
};

/** A key of this account for the table, rotated every year. Without it the table cannot be read, so it is kept as long. */
export const dataKey = (name: string, args: DataKeyArgs, parent: pulumi.Resource): aws.kms.Key => {
  const { region, protectData, retainData } = args;
  const key = new aws.kms.Key(
    `${name}-key`,
    {
      description: "Encrypts the users of user-manager",
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: pulumi.output(args.accountId).apply((accountId) => JSON.stringify(dataKeyPolicy({ region, accountId }))),
    },
    { parent, protect: protectData, retainOnDelete: retainData },
  );
  new aws.kms.Alias(
    `${name}-key-alias`,
    { namePrefix: `alias/user-manager-${name}-`, targetKeyId: key.id },
    { parent, retainOnDelete: retainData },
  );
  return key;
};
