import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export type UsersTableArgs = {
  /** Whether Pulumi and DynamoDB refuse to delete the table. */
  readonly protectData: boolean;
};

/** The users: one item per user, its e-mail address the key. On demand, restorable to any second of 35 days, encrypted. */
export class UsersTable extends pulumi.ComponentResource {
  readonly tableName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;

  constructor(name: string, { protectData }: UsersTableArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:UsersTable", name, {}, options);

    const table = new aws.dynamodb.Table(
      `${name}-table`,
      {
        hashKey: "email",
        attributes: [{ name: "email", type: "S" }],
        billingMode: "PAY_PER_REQUEST",
        pointInTimeRecovery: { enabled: true },
        deletionProtectionEnabled: protectData,
      },
      { parent: this, protect: protectData },
    );

    this.tableName = table.name;
    this.arn = table.arn;
    this.registerOutputs({ tableName: this.tableName, arn: this.arn });
  }
}
