import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { option as O } from "fp-ts";
import { logPrefixes } from "../policies/log-bucket-policy.ts";

type BalancerLogs = Pick<aws.lb.LoadBalancerArgs, "accessLogs" | "connectionLogs" | "healthCheckLogs">;

/** All three kinds of log that a load balancer writes, each under a prefix of its own; none without a bucket. */
export const balancerLogs = (bucketName: O.Option<pulumi.Input<string>>): BalancerLogs =>
  O.isNone(bucketName)
    ? {}
    : {
        accessLogs: logTo(bucketName.value, logPrefixes.access),
        connectionLogs: logTo(bucketName.value, logPrefixes.connections),
        healthCheckLogs: logTo(bucketName.value, logPrefixes.healthChecks),
      };

const logTo = (bucket: pulumi.Input<string>, prefix: string) => ({ bucket, prefix, enabled: true });
