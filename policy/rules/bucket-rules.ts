import { allowed, policyStatements } from "../policy-statements.ts";
import { ofType, refersTo, type Resource, type Typed, type TypeToken } from "../resource.ts";
import { across, each, type Rule, unless, type Violation, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const bucket = "aws:s3/bucket:Bucket";
const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const bucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
const ownership = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const logging = "aws:s3/bucketLogging:BucketLogging";
const acl = "aws:s3/bucketAcl:BucketAcl";

type Part = typeof block | typeof bucketPolicy | typeof ownership | typeof lifecycle | typeof logging;

/** A rule about buckets that each need a part of some kind. */
const hasPart = <Of extends Part>(
  part: Of,
  facts: { readonly id: string; readonly also?: ReadonlyArray<string>; readonly title: string },
  holds: (part: Typed<Of>) => boolean,
  finding: string,
): Rule => {
  const judges: ReadonlyArray<TypeToken> = [bucket, part];
  const check = (resources: ReadonlyArray<Resource>): ReadonlyArray<Violation> =>
    ofType(resources, bucket)
      .filter((of) => !ofType(resources, part).some((one) => refersTo(one, "bucket", of) && holds(one)))
      .map((of) => violation(of, finding));
  return across(judges, { ...facts, source: sources.securityHub(facts.id) }, check);
};

/** Whether a policy refuses requests without TLS, to the bucket and to its objects. */
const refusesPlainText = (policy: unknown): boolean =>
  policyStatements(policy).some(
    ({ allows, principals, actions, resources, conditions }) =>
      !allows &&
      principals.includes("*") &&
      actions.includes("s3:*") &&
      resources.some((arn) => arn.endsWith("/*")) &&
      resources.some((arn) => !arn.endsWith("/*")) &&
      conditions["Bool"]?.["aws:SecureTransport"]?.join() === "false",
  );

const service = /^Service:[\w.-]+\.amazonaws\.com$/;

/** Buckets; the ones of the program hold logs. */
export const bucketRules: ReadonlyArray<Rule> = [
  hasPart(
    block,
    { id: "S3.8", also: ["S3.1", "S3.2", "S3.3", "AwsSolutions-S2"], title: "Buckets block public access" },
    ({ props }) =>
      props.blockPublicAcls === true &&
      props.blockPublicPolicy === true &&
      props.ignorePublicAcls === true &&
      props.restrictPublicBuckets === true,
    "may be made public",
  ),
  hasPart(
    bucketPolicy,
    { id: "S3.5", also: ["AwsSolutions-S10"], title: "Buckets refuse requests without TLS" },
    ({ props }) => refusesPlainText(props.policy),
    "takes requests in plain text",
  ),
  hasPart(
    logging,
    { id: "S3.9", also: ["AwsSolutions-S1"], title: "Buckets log requests" },
    ({ props }) => (props.targetBucket ?? "") !== "",
    "does not log requests",
  ),
  hasPart(
    ownership,
    { id: "S3.12", title: "Buckets have no access control lists" },
    ({ props }) => props.rule?.objectOwnership === "BucketOwnerEnforced",
    "may have access control lists",
  ),
  hasPart(
    lifecycle,
    { id: "S3.13", title: "Objects of buckets expire" },
    ({ props }) =>
      props.rules?.some(({ status, expiration }) => status === "Enabled" && (expiration?.days ?? 0) > 0) === true,
    "keeps its objects for ever",
  ),
  each(
    bucketPolicy,
    {
      id: "S3.6",
      title: "Bucket policies let nobody in but services of AWS",
      source: sources.securityHub("S3.6"),
    },
    ({ props }) =>
      unless(
        allowed(props.policy).every(({ principals }) => principals.every((name) => service.test(name))),
        "lets in more than services of AWS",
      ),
  ),
  each(
    bucketPolicy,
    {
      id: "own/logs-of-this-account",
      title: "Services write to buckets for this account alone",
      source: sources.aws("IAM/latest/UserGuide/confused-deputy.html"),
    },
    ({ props }) =>
      allowed(props.policy)
        .filter(
          ({ principals, conditions, resources }) =>
            principals.some((name) => service.test(name)) &&
            !Object.values(conditions).some((keys) => "aws:SourceAccount" in keys || "aws:SourceArn" in keys) &&
            !resources.every((arn) => /\/AWSLogs\/\d{12}\/\*$/.test(arn)),
        )
        .map(({ principals }) => `lets ${principals.join(", ")} write for other accounts`),
  ),
  each(
    acl,
    {
      id: "own/no-bucket-acl",
      title: "No bucket is given an access control list",
      source: sources.securityHub("S3.12"),
    },
    () => ["is an access control list"],
  ),
];
