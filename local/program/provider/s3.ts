import { physicalName } from "./identifiers.ts";
import type { Provider, ResourceType } from "./provider.ts";

/** S3 takes no capitals in names (S3 user guide: bucket naming rules). */
const bucketName = (bucket: Parameters<ResourceType["make"]>[0]): string =>
  typeof bucket.inputs["bucket"] === "string" ? bucket.inputs["bucket"] : physicalName(bucket).toLowerCase();

/** A setting of a bucket: it has the bucket's name as its id. */
const setting = (...required: ReadonlyArray<string>): ResourceType => ({
  required: ["bucket", ...required],
  make: ({ inputs }) => ({ id: String(inputs["bucket"]), outputs: {} }),
});

/** Buckets: registered so that the program evaluates; nothing on a laptop writes or reads objects. */
export const s3: Provider = {
  "aws:s3/bucket:Bucket": {
    required: [],
    make: (bucket, { region }) => {
      const name = bucketName(bucket);
      const domain = `${name}.s3.${region}.amazonaws.com`;
      return { id: name, outputs: { bucket: name, arn: `arn:aws:s3:::${name}`, bucketRegionalDomainName: domain } };
    },
  },
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": setting(),
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": setting("rule"),
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": setting("rules"),
  "aws:s3/bucketVersioning:BucketVersioning": setting("versioningConfiguration"),
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": setting("rules"),
  "aws:s3/bucketPolicy:BucketPolicy": setting("policy"),
};
