import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logBucketPolicy, type LogWriter } from "../policies/log-bucket-policy.ts";

export type LogBucketArgs = {
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly writer: LogWriter;
  /** Days after which a log is gone. */
  readonly accessLogDays: number;
  readonly protectData: boolean;
  readonly retainData: boolean;
};

/** How long a log that somebody deleted or overwrote can still be brought back. */
const regretDays = 7;

/**
 * Where the load balancer or the VPC writes its logs: private, encrypted, forgotten in time. Access logs name paths, so
 * e-mail addresses too: nobody but the account's own administrators has a right to read.
 * S3's own key, because load balancers can write with no other (ELB user guide: enable access logs).
 */
export class LogBucket extends pulumi.ComponentResource {
  /** Known once the services may write, so that whoever takes the name needs no `dependsOn`. */
  readonly bucketName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: LogBucketArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:LogBucket", name, {}, options);
    const kept = { parent: this, retainOnDelete: args.retainData };

    const { bucket, arn } = new aws.s3.Bucket(`${name}-bucket`, { forceDestroy: !args.protectData }, kept);
    const open = new aws.s3.BucketPublicAccessBlock(
      `${name}-public-access-block`,
      { bucket, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      kept,
    );
    const ownership = new aws.s3.BucketOwnershipControls(
      `${name}-ownership`,
      { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
      kept,
    );
    new aws.s3.BucketServerSideEncryptionConfiguration(
      `${name}-encryption`,
      { bucket, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
      kept,
    );
    const versioning = new aws.s3.BucketVersioning(
      `${name}-versioning`,
      { bucket, versioningConfiguration: { status: "Enabled" } },
      kept,
    );
    new aws.s3.BucketLifecycleConfiguration(
      `${name}-lifecycle`,
      { bucket, rules: lifecycle(args.accessLogDays) },
      // What expires is a version only where versions are kept.
      { ...kept, dependsOn: [versioning] },
    );
    const policy = new aws.s3.BucketPolicy(
      `${name}-policy`,
      {
        bucket,
        policy: pulumi
          .all([arn, args.accountId])
          .apply(([bucketArn, accountId]) =>
            JSON.stringify(logBucketPolicy(args.writer, { bucketArn, accountId, region: args.region })),
          ),
      },
      // S3 refuses two changes to one bucket's access at a time.
      { ...kept, dependsOn: [open, ownership] },
    );

    this.bucketName = policy.bucket;
    this.arn = pulumi.all([arn, policy.bucket]).apply(([known]) => known);
    this.registerOutputs({ bucketName: this.bucketName, arn: this.arn });
  }
}

const lifecycle = (days: number): aws.types.input.s3.BucketLifecycleConfigurationRule[] => [
  {
    id: "expire",
    status: "Enabled",
    filter: {},
    expiration: { days },
    noncurrentVersionExpiration: { noncurrentDays: regretDays },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
  },
  // A rule cannot have both ages of objects and of the markers that they leave.
  { id: "forget-markers", status: "Enabled", filter: {}, expiration: { expiredObjectDeleteMarker: true } },
];
