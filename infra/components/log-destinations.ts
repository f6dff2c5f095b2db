import type * as pulumi from "@pulumi/pulumi";
import { option as O } from "fp-ts";
import { LogBucket, type LogBucketArgs } from "./log-bucket.ts";

export type LogDestinationsArgs = Omit<LogBucketArgs, "writer"> & {
  readonly accessLogs: boolean;
  readonly flowLogs: boolean;
};

type LogDestinations = {
  /** Of the load balancer; undefined when it writes nothing. */
  readonly bucketName: pulumi.Output<string> | undefined;
  /** For whoever writes that kind of log; none when it is not wanted. */
  readonly accessLogBucketName: O.Option<pulumi.Output<string>>;
  readonly flowLogBucketArn: O.Option<pulumi.Output<string>>;
};

/**
 * A bucket for each kind of log that does not go to CloudWatch. Not one for both: creating a flow log may replace the policy
 * of its bucket (VPC user guide: Amazon S3 bucket permissions for flow logs), and load balancers could no longer write.
 */
export const logDestinations = (name: string, args: LogDestinationsArgs): LogDestinations => {
  const access = args.accessLogs ? new LogBucket(name, { ...args, writer: "load balancer" }) : undefined;
  const flows = args.flowLogs ? new LogBucket(`flow-${name}`, { ...args, writer: "flow logs" }) : undefined;
  return {
    bucketName: access?.bucketName,
    accessLogBucketName: O.fromNullable(access?.bucketName),
    flowLogBucketArn: O.fromNullable(flows?.arn),
  };
};
