import { type PolicyDocument, policyDocument, type Statement } from "./policy-document.ts";

/** Where in the bucket each kind of log goes; AWS adds `AWSLogs/<account>/…` to it. */
export const logPrefixes = {
  access: "access",
  connections: "connections",
  healthChecks: "health-checks",
  flows: "flows",
} as const;

type Bucket = { readonly bucketArn: string; readonly accountId: string; readonly region: string };

/** Whose logs a bucket takes. */
export type LogWriter = "load balancer" | "flow logs";

/** Who may use a bucket of logs: one service of AWS writes, to its own places, and nobody without TLS. */
export const logBucketPolicy = (writer: LogWriter, bucket: Bucket): PolicyDocument =>
  policyDocument(
    {
      Sid: "RefusePlainHttp",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [bucket.bucketArn, `${bucket.bucketArn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    ...writing[writer](bucket),
  );

const objects = ({ bucketArn, accountId }: Bucket, prefix: string): string =>
  `${bucketArn}/${prefix}/AWSLogs/${accountId}/*`;

/**
 * No aws:SourceArn, which load balancers are reported not to send (their guide has no such condition either): the account
 * in the path keeps other people's load balancers out.
 */
const loadBalancerStatements = (bucket: Bucket): ReadonlyArray<Statement> => [
  {
    Sid: "WriteLoadBalancerLogs",
    Effect: "Allow",
    Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: [logPrefixes.access, logPrefixes.connections, logPrefixes.healthChecks].map((prefix) =>
      objects(bucket, prefix),
    ),
  },
];

/**
 * The statements of the VPC guide under its names, so that creating a flow log finds them there; without its condition on
 * s3:x-amz-acl, a header that is reported not to come where a bucket has no access lists.
 */
const flowLogStatements = (bucket: Bucket): ReadonlyArray<Statement> => {
  const delivery = { Effect: "Allow", Principal: { Service: "delivery.logs.amazonaws.com" } } as const;
  const own = {
    StringEquals: { "aws:SourceAccount": bucket.accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:logs:${bucket.region}:${bucket.accountId}:*` },
  };
  return [
    {
      Sid: "AWSLogDeliveryWrite",
      ...delivery,
      Action: "s3:PutObject",
      Resource: objects(bucket, logPrefixes.flows),
      Condition: own,
    },
    {
      Sid: "AWSLogDeliveryAclCheck",
      ...delivery,
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucket.bucketArn,
      Condition: own,
    },
  ];
};

const writing: Readonly<Record<LogWriter, (bucket: Bucket) => ReadonlyArray<Statement>>> = {
  "load balancer": loadBalancerStatements,
  "flow logs": flowLogStatements,
};
