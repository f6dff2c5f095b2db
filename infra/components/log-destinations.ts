import type * as pulumi from "@pulumi/pulumi";
import { option as O } from "fp-ts";
import { LogBucket, type LogBucketArgs } from "./log-bucket.ts";

export type LogDestinationsArgs = LogBucketArgs & { readonly accessLogs: boolean; readonly flowLogs: boolean };

type LogDestinations = {
  /** Undefined when nothing is written. */
  readonly bucketName: pulumi.Output<string> | undefined;
  /** For whoever writes that kind of log; none when it is not wanted. */
  readonly accessLogBucketName: O.Option<pulumi.Output<string>>;
  readonly flowLogBucketArn: O.Option<pulumi.Output<string>>;
};

/** One bucket for all logs that do not go to CloudWatch, if any is wanted. */
export const logDestinations = (name: string, args: LogDestinationsArgs): LogDestinations => {
  const bucket = args.accessLogs || args.flowLogs ? new LogBucket(name, args) : undefined;
  return {
    bucketName: bucket?.bucketName,
    accessLogBucketName: O.fromNullable(args.accessLogs ? bucket?.bucketName : undefined),
    flowLogBucketArn: O.fromNullable(args.flowLogs ? bucket?.arn : undefined),
  };
};
