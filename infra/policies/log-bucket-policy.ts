import { type PolicyDocument, policyDocument } from "./policy-document.ts";

/** Where in the bucket each kind of log goes; AWS adds `AWSLogs/<account>/…` to it. */
export const logPrefixes = {
  access: "access",
  connections: "connections",
  healthChecks: "health-checks",
  flows: "flows",
} as const;

type Bucket = { readonly bucketArn: string; readonly accountId: string; readonly region: string };

/**
 * Who may use the bucket of logs: two services of AWS write, each to its own places, and nobody without TLS.
 * The load balancer's statement has no aws:SourceArn, which that service is reported not to send (its guide has no such
 * condition either); the account in the path keeps other people's load balancers out. For flow logs the conditions are
 * those of the VPC guide (Amazon S3 bucket permissions for flow logs).
 */
export const logBucketPolicy = ({ bucketArn, accountId, region }: Bucket): PolicyDocument => {
  const objects = (prefix: string) => `${bucketArn}/${prefix}/AWSLogs/${accountId}/*`;
  const { flows, ...balancer } = logPrefixes;
  const flowLogs = { Service: "delivery.logs.amazonaws.com" };
  const ownFlowLogs = {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:logs:${region}:${accountId}:*` },
  };
  return policyDocument(
    {
      Sid: "RefusePlainHttp",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [bucketArn, `${bucketArn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      Sid: "WriteLoadBalancerLogs",
      Effect: "Allow",
      Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: Object.values(balancer).map(objects),
    },
    {
      Sid: "WriteFlowLogs",
      Effect: "Allow",
      Principal: flowLogs,
      Action: "s3:PutObject",
      Resource: objects(flows),
      Condition: {
        ...ownFlowLogs,
        StringEquals: { ...ownFlowLogs.StringEquals, "s3:x-amz-acl": "bucket-owner-full-control" },
      },
    },
    {
      Sid: "CheckBucketForFlowLogs",
      Effect: "Allow",
      Principal: flowLogs,
      Action: "s3:GetBucketAcl",
      Resource: bucketArn,
      Condition: ownFlowLogs,
    },
  );
};
