import { expect } from "chai";
import { LogBucket, type LogBucketArgs } from "../../../infra/components/log-bucket.ts";
import { type Declared, declared, policyIn } from "../support/declared.ts";

const bucket = (changes: Partial<LogBucketArgs> = {}): Promise<Declared> =>
  declared(
    () =>
      new LogBucket("logs", {
        region: "eu-central-1",
        accountId: "123456789012",
        writer: "load balancer",
        accessLogDays: 90,
        protectData: true,
        retainData: false,
        ...changes,
      }),
  );

describe("LogBucket", () => {
  let logs: Declared;

  before(async () => {
    logs = await bucket();
  });

  it("is a bucket and everything that closes it", () => {
    expect(logs.tree).to.deep.equal([
      "aws:s3/bucket:Bucket logs-bucket < logs",
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration logs-lifecycle < logs",
      "aws:s3/bucketOwnershipControls:BucketOwnershipControls logs-ownership < logs",
      "aws:s3/bucketPolicy:BucketPolicy logs-policy < logs",
      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock logs-public-access-block < logs",
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration logs-encryption < logs",
      "aws:s3/bucketVersioning:BucketVersioning logs-versioning < logs",
      "user-manager:aws:LogBucket logs < user-manager-test",
    ]);
  });

  it("is public in no way, has no access lists, and is encrypted by S3 itself", () => {
    expect(logs.inputs("logs-public-access-block")).to.deep.equal({
      bucket: "logs-bucket",
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    expect(logs.inputs("logs-ownership")["rule"]).to.deep.equal({ objectOwnership: "BucketOwnerEnforced" });
    expect(logs.inputs("logs-encryption")["rules"]).to.deep.equal([
      { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
    ]);
  });

  it("forgets logs after the days that are set, and what was deleted before a week later", () => {
    expect(logs.inputs("logs-versioning")["versioningConfiguration"]).to.deep.equal({ status: "Enabled" });
    expect(logs.inputs("logs-lifecycle")["rules"]).to.deep.equal([
      {
        id: "expire",
        status: "Enabled",
        filter: {},
        expiration: { days: 90 },
        noncurrentVersionExpiration: { noncurrentDays: 7 },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
      },
      { id: "forget-markers", status: "Enabled", filter: {}, expiration: { expiredObjectDeleteMarker: true } },
    ]);
  });

  const refusePlainHttp = (name: string) => ({
    Sid: "RefusePlainHttp",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  });

  it("takes logs from load balancers into this account's places, over TLS alone", () => {
    expect(policyIn(logs.inputs("logs-policy"))).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        refusePlainHttp("logs-bucket"),
        {
          Sid: "WriteLoadBalancerLogs",
          Effect: "Allow",
          Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
          Action: "s3:PutObject",
          Resource: [
            "arn:aws:s3:::logs-bucket/access/AWSLogs/123456789012/*",
            "arn:aws:s3:::logs-bucket/connections/AWSLogs/123456789012/*",
            "arn:aws:s3:::logs-bucket/health-checks/AWSLogs/123456789012/*",
          ],
        },
      ],
    });
  });

  it("takes flow logs of this account and region, by the statements that AWS would add, over TLS alone", async () => {
    const flows = await bucket({ writer: "flow logs" });
    const own = {
      Effect: "Allow",
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Condition: {
        StringEquals: { "aws:SourceAccount": "123456789012" },
        ArnLike: { "aws:SourceArn": "arn:aws:logs:eu-central-1:123456789012:*" },
      },
    };
    expect(policyIn(flows.inputs("logs-policy"))).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        refusePlainHttp("logs-bucket"),
        {
          Sid: "AWSLogDeliveryWrite",
          ...own,
          Action: "s3:PutObject",
          Resource: "arn:aws:s3:::logs-bucket/flows/AWSLogs/123456789012/*",
        },
        {
          Sid: "AWSLogDeliveryAclCheck",
          ...own,
          Action: ["s3:GetBucketAcl", "s3:ListBucket"],
          Resource: "arn:aws:s3:::logs-bucket",
        },
      ],
    });
  });

  it("goes with the stack, logs and all, only where data is not protected", async () => {
    expect(logs.inputs("logs-bucket")).to.deep.equal({ forceDestroy: false });
    expect((await bucket({ protectData: false })).inputs("logs-bucket")).to.deep.equal({ forceDestroy: true });
  });

  it("stays in AWS as it is, settings included, where data is retained", async () => {
    expect(logs.retained).to.deep.equal([]);
    const { tree, retained } = await bucket({ retainData: true });
    expect(retained).to.have.length(tree.length - 1);
  });
});
