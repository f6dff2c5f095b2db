import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { dataKey } from "./data-key.ts";

export type UsersTableArgs = {
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** Whether a key of this account encrypts the table, instead of one that AWS owns. */
  readonly customerKey: boolean;
  /** Units a second at which the table throttles; -1 for no limit. */
  readonly maxReadUnits: number;
  readonly maxWriteUnits: number;
  /** Whether Pulumi and DynamoDB refuse to delete the table. */
  readonly protectData: boolean;
  /** Whether table and key stay when the stack goes. */
  readonly retainData: boolean;
};

/** The users: one item per user, its e-mail address the key. On demand, restorable to any second of 35 days, encrypted. */
export class UsersTable extends pulumi.ComponentResource {
  readonly tableName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** Of the customer's key; undefined where AWS owns the key. */
  readonly keyArn: pulumi.Output<string> | undefined;

  constructor(name: string, args: UsersTableArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:UsersTable", name, {}, options);
    const { protectData, retainData } = args;

    const key = args.customerKey ? dataKey(name, args, this) : undefined;
    const table = new aws.dynamodb.Table(
      `${name}-table`,
      {
        hashKey: "email",
        attributes: [{ name: "email", type: "S" }],
        billingMode: "PAY_PER_REQUEST",
        ...limits(args),
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
        // "Not enabled" is encryption by a key that AWS owns. Leaving it out would leave a table on a key that it has had.
        serverSideEncryption: key === undefined ? { enabled: false } : { enabled: true, kmsKeyArn: key.arn },
        deletionProtectionEnabled: protectData,
      },
      { parent: this, protect: protectData, retainOnDelete: retainData },
    );

    this.tableName = table.name;
    this.arn = table.arn;
    this.keyArn = key?.arn;
    this.registerOutputs({ tableName: this.tableName, arn: this.arn, keyArn: this.keyArn });
  }
}

/** Only the limits that are set: -1 means "remove it" to DynamoDB, which a new table would have to be spared. */
const limits = ({ maxReadUnits, maxWriteUnits }: UsersTableArgs): Pick<aws.dynamodb.TableArgs, "onDemandThroughput"> =>
  maxReadUnits === -1 && maxWriteUnits === -1
    ? {}
    : {
        onDemandThroughput: {
          ...(maxReadUnits === -1 ? {} : { maxReadRequestUnits: maxReadUnits }),
          ...(maxWriteUnits === -1 ? {} : { maxWriteRequestUnits: maxWriteUnits }),
        },
      };
